"""Text messages and chat, by any service that Apprise knows."""

from urllib.parse import quote

from django.conf import settings

from naervaer.notices.channels import Undelivered
from naervaer.notices.texts import Text


class Gateway:
    """One service, by the name of the setting that holds its Apprise address, with {to} for the receiver."""

    def __init__(self, setting: str) -> None:
        self.setting = setting

    @property
    def url(self) -> str:
        return str(getattr(settings, self.setting))

    def is_ready(self) -> bool:
        return bool(self.url)

    def send(self, address: str, text: Text) -> None:
        from apprise import Apprise  # knows a hundred services and takes its time to say so

        service = Apprise()
        if not service.add(self.url.replace("{to}", quote(address, safe=""))) or not service.notify(body=text.short):
            raise Undelivered
