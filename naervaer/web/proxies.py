"""Who is really asking: the forwarding headers of a proxy in TRUSTED_PROXIES count, anybody else's are removed."""

from collections.abc import Callable
from functools import cached_property
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse

_FORWARDING = (
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_X_REAL_IP",
    "HTTP_FORWARDED",
)
UNIX = "unix"


class TrustedProxies:
    """Sets REMOTE_ADDR and the scheme for everything after it. Stands first."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    @cached_property
    def networks(self) -> list[IPv4Network | IPv6Network]:
        try:
            return [ip_network(each, strict=False) for each in settings.TRUSTED_PROXIES if each != UNIX]
        except ValueError as error:
            message = f"TRUSTED_PROXIES holds addresses, networks as 10.0.0.0/8, or “unix”: {error}."
            raise ImproperlyConfigured(message) from error

    def trusts(self, address: str) -> bool:
        """Whether `address` is a proxy of this installation. A Unix socket has no address."""
        if not address:
            return UNIX in settings.TRUSTED_PROXIES
        try:
            return any(ip_address(address) in network for network in self.networks)
        except ValueError:
            return False

    def __call__(self, request: HttpRequest) -> HttpResponse:
        meta = request.META
        forwarded = {name: meta.pop(name, "") for name in _FORWARDING}
        if self.trusts(meta.get("REMOTE_ADDR", "")):
            meta["REMOTE_ADDR"] = self._client(forwarded["HTTP_X_FORWARDED_FOR"]) or meta.get("REMOTE_ADDR", "")
            # The proxy's own word stands last.
            scheme = forwarded["HTTP_X_FORWARDED_PROTO"].split(",")[-1].strip().lower()
            if scheme in {"http", "https"}:
                meta["wsgi.url_scheme"] = scheme
        return self.get_response(request)

    def _client(self, chain: str) -> str:
        """The nearest address in the chain that is not one of our proxies."""
        for hop in reversed([part.strip() for part in chain.split(",") if part.strip()]):
            try:
                ip_address(hop)
            except ValueError:
                return ""
            if not self.trusts(hop):
                return hop
        return ""
