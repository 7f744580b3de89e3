from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "naervaer.home"
