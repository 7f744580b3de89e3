"""Set up Django for a subcommand; a bad setting is told in one sentence."""

import os

import click


def start(settings: str = "naervaer.config.settings") -> None:
    """Set up Django. Raises a ClickException with the sentence of whatever setting is wrong."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings)
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise click.ClickException(str(error)) from error
