"""Every setting of an installation. docs/configuration.md explains each; a test holds the two together."""

from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from . import database, env, member_path, secrets

DATA_DIR = Path(env.text("DATA_DIR", ".data")).resolve()
DEBUG = env.flag("DEBUG", False)
SECRET_KEY = secrets.secret_key(DATA_DIR)
PUBLIC_ADDRESS = secrets.public_address(DATA_DIR)
ALLOWED_HOSTS = [
    *env.listing("ALLOWED_HOSTS"),
    *([urlsplit(PUBLIC_ADDRESS).hostname] if PUBLIC_ADDRESS else []),
    "localhost",
    "127.0.0.1",
    "[::1]",
]
HTTPS = PUBLIC_ADDRESS.startswith("https://")
CSRF_TRUSTED_ORIGINS = [PUBLIC_ADDRESS] if PUBLIC_ADDRESS else []

INSTALLED_APPS = [
    "naervaer.web",
    "naervaer.history",
    "naervaer.notices",
    "naervaer.people",
    "naervaer.answers",
    "naervaer.results",
    "naervaer.steps",
    "naervaer.organisation",
    "naervaer.readings",
    "naervaer.conversations",
    "naervaer.home",
    "naervaer.config",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.forms",
]
FORM_RENDERER = "naervaer.web.forms.Renderer"
CSRF_FAILURE_VIEW = "naervaer.web.errors.csrf_failure"
MIDDLEWARE = [
    "naervaer.web.proxies.TrustedProxies",
    "naervaer.web.headers.Headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pads at random, so that lengths give nothing away
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "naervaer.web.once.Once",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "naervaer.people.gate.Gate",
    "naervaer.web.language.Preferred",
]
ROOT_URLCONF = "naervaer.config.urls"
WSGI_APPLICATION = "naervaer.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "naervaer.web.shell.context",
            ]
        },
    },
    {  # plain text: notices
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "NAME": "text",
        "APP_DIRS": True,
        "OPTIONS": {"autoescape": False},
    },
]
DATABASES = {"default": database.from_url(env.text("DATABASE_URL", ""), DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# In memory alone: limits on tries. Room for many, so that nobody pushes the counts of others out.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 200_000}},
}

# Sign-in. Sessions live in a signed cookie, so that signing in to answer leaves no row behind.
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 60 * 60 * 24 * 180  # people/session.py ends most of them earlier
CSRF_COOKIE_HTTPONLY = True
LOGIN_URL = "sign_in:start"
LOGIN_REDIRECT_URL = "/"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"reset_password": "60/h/ip,3/h/key"}  # each sends a mail, also to who is unknown
ACCOUNT_ADAPTER = "naervaer.people.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "naervaer.people.sign_in_forms.StaffSignIn",
    "reset_password": "naervaer.people.sign_in_forms.AskNewPassword",
}
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_REDIRECT_URL = "sign_in:start"
MFA_ADAPTER = "naervaer.people.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_WEBAUTHN_USER_VERIFICATION = "required"  # a key that somebody found opens nothing
MFA_FORMS = {
    "authenticate_webauthn": "naervaer.people.second_factor_forms.SecondFactor",
    "reauthenticate_webauthn": "naervaer.people.second_factor_forms.SecondFactorAgain",
}

# The demo turns these on (demo_settings.py).
DEMO = False
POSTBOX = False

# Who may open what.
RIGHTS = "naervaer.config.rights.RIGHTS"

# Security. Nothing on a page comes from anywhere else, and nothing is inline.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
# No address of a page is ever told. (With “no-referrer” browsers send Origin: null, and every form would be refused.)
SECURE_REFERRER_POLICY = "strict-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
TRUSTED_PROXIES = env.listing("TRUSTED_PROXIES")
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024

# Languages. English is the source; Danish is complete. The partial ones are there for the member's path alone.
LANGUAGE_CODE = "da"
LANGUAGES = [("da", _("Danish")), ("en", _("English")), ("pl", _("Polish")), ("ar", _("Arabic"))]
PARTIAL_LANGUAGES = member_path.LANGUAGES
MEMBER_PATH = "naervaer.config.member_path.VIEWS"
MEMBER_NOTICES = "naervaer.config.member_path.NOTICES"
LOCALE_PATHS = [Path(__file__).parent.parent / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.text("TIME_ZONE", "Europe/Copenhagen")

# Files.
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/web/(fonts|vendor)/"

# Readings. Fewer than five answers are never shown; an installation may ask for more.
FEWEST_ANSWERS = env.number("FEWEST_ANSWERS", 5, least=5)

# Messages out.
EMAIL_HOST = env.text("EMAIL_HOST", "")
EMAIL_PORT = env.number("EMAIL_PORT", 587)
EMAIL_TIMEOUT = 20
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", True)
DEFAULT_FROM_EMAIL = env.text("EMAIL_FROM", "naervaer@localhost")
SMS_URL = env.text("SMS_URL", "")
SMS_MONTHLY_LIMIT = env.number("SMS_MONTHLY_LIMIT", 2000)
CHAT_URL = env.text("CHAT_URL", "")
# What the outbox and the log are told of people; the makers turn the ids of a kind of notice into words.
NOTICE_RECIPIENTS = "naervaer.people.contact.recipient"
NOTICE_TROUBLE = "naervaer.config.people.text_messages_used_up"
NOTICE_MAKERS: dict[str, str] = {
    "readings.opened": "naervaer.readings.notices.words",
    "readings.pulse": "naervaer.readings.notices.words",
    "readings.own_question": "naervaer.readings.waves.notices.words",
    "readings.reminder": "naervaer.readings.notices.words",
    "readings.results": "naervaer.readings.closing.notices.words",
    "readings.dialogue_opened": "naervaer.readings.dialogue.notices.words",
    "readings.dialogue_reminder": "naervaer.readings.dialogue.notices.words",
    "conversations.wish": "naervaer.conversations.notices.words",
    "organisation.case": "naervaer.organisation.notices.words",
    "organisation.due": "naervaer.organisation.notices.words",
    "organisation.follow_up": "naervaer.organisation.notices.words",
    "organisation.help": "naervaer.organisation.notices.help_words",
    "people.sign_in_code": "naervaer.people.actions.codes.words",
    "people.enrolled": "naervaer.people.actions.pins.words",
    "people.sign_in_reset": "naervaer.people.actions.pins.words",
}
# Who is told, once, that a closed reading's results can be read: called with (wave_id, at).
AFTER_CLOSING = ["naervaer.readings.closing.notices.tell", "naervaer.organisation.alarm.after_closing"]
# How many months a leader's notes of talks are kept.
TALK_MONTHS = env.number("TALK_MONTHS", 12)
# How many months what was said in a dialogue is kept.
DIALOGUE_MONTHS = env.number("DIALOGUE_MONTHS", 12)
# How many months steps are kept after they were kept or dropped, people after they left, and the log.
STEP_MONTHS = env.number("STEP_MONTHS", 24)
CASE_MONTHS = env.number("CASE_MONTHS", 24)
LEFT_MONTHS = env.number("LEFT_MONTHS", 12)
HISTORY_MONTHS = env.number("HISTORY_MONTHS", 24)
# How many months a leader's private reflections are kept; where their pages read when the two last talked.
REFLECTION_MONTHS = env.number("REFLECTION_MONTHS", 24)
LAST_TALKS = "naervaer.conversations.contacts.last_talks"
# What each app holds about a person, for whoever wants to see all of it.
PERSONAL_DATA = [
    "naervaer.people.held.held_about",
    "naervaer.steps.personal.held_about",
    "naervaer.conversations.personal.held_about",
    "naervaer.readings.personal.held_about",
    "naervaer.organisation.personal.held_about",
    "naervaer.readings.trust.personal.held_about",
    "naervaer.readings.dialogue.personal.held_about",
]
HISTORY_NAMES = "naervaer.config.people.names"

# Logs hold no address of a page: requests are not logged, and errors name the page instead.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_address": {"()": "naervaer.config.logs.WithoutAddress"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["without_address"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.request": {"level": "ERROR"},
        "django.server": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        "django_tasks": {"level": "WARNING"},
    },
}
