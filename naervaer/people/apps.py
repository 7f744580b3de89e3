from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "naervaer.people"

    def ready(self) -> None:
        """Signing in leaves no time behind (PROTECTION), and allauth has no setting for its `last_used_at`."""
        from allauth.mfa.models import Authenticator  # models are there from now on

        Authenticator.record_usage = lambda _authenticator: None
