"""The settings of `naervaer demo`: everything of an installation, and what no installation has."""

from .settings import *  # noqa: F403  # the demo is an installation, with additions
from .settings import INSTALLED_APPS

DEMO = True
POSTBOX = True
INSTALLED_APPS = ["naervaer.demo", *INSTALLED_APPS]
ROOT_URLCONF = "naervaer.config.demo_urls"
RIGHTS = "naervaer.config.demo_urls.RIGHTS"
EMAIL_BACKEND = "naervaer.notices.postbox.EmailBackend"
