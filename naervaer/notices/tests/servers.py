"""A mail server and a text gateway on this machine, as the real ones answer."""

import json
import socket
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

from aiosmtpd.controller import Controller


class MailServer:
    """Takes every letter by SMTP."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.receivers: list[str] = []
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port: int = free.getsockname()[1]
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)

    async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:  # noqa: N802
        letter = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        self.receivers.extend(envelope.rcpt_tos)
        return "250 OK"


class TextGateway:
    """Takes every text message by HTTP; `broken`: answers that it cannot, as a gateway does that is overloaded."""

    def __init__(self) -> None:
        self.received: list[tuple[str, str]] = []
        self.tries = 0
        self.broken = False
        self.server = HTTPServer(("127.0.0.1", 0), self._handler())
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, daemon=True).start()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        gateway = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                gateway.tries += 1
                if not gateway.broken:
                    gateway.received.append((self.path, body["message"]))
                self.send_response(503 if gateway.broken else 200)
                self.end_headers()

            def log_message(self, *args: object) -> None:
                """Be quiet."""

        return Handler

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
