"""The ways out: e-mail, text message, chat. Each has `is_ready()` and `send(address, text)`."""


class Undelivered(Exception):
    """The message did not leave. Worth another try later."""
