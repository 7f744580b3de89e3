"""One outbox for everything sent to people: e-mail, SMS and chat, in their language and inside their own hours.

It promises to retry, to limit what it costs, and to forget: a row holds ids, never an address or a
token. It knows no member: it is handed a frozen Recipient.
"""
