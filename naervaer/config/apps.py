from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "naervaer.config"
    label = "installation"
