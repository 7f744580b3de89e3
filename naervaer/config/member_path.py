"""The member's path: what is also there in the languages that are not yet complete (settings.PARTIAL_LANGUAGES).

On every other page those who read such a language get the page whole in Danish or English, never mixed.
"""

LANGUAGES = frozenset({"pl", "ar"})
VIEWS = frozenset(
    (
        "sign_in:start",
        "sign_in:code",
        "sign_in:link",
        "sign_in:pin",
        "sign_in:passkey",
        "sign_in:enrol",
        "sign_in:enrol_passkey",
        "sign_in:leave",
        "sign_in:own",
        "sign_in:own_pin",
        "sign_in:contact",
        "sign_in:confirm",
        "sign_in:everywhere",
        "home:today",
        "conversations:wish",
        "conversations:withdrawal",
        "people:profile",
        "readings:answer",
        "readings:sitting",
        "readings:done",
        "readings:keyed",
        "readings:protection",
        "readings:tablet",
        "web:privacy",
    )
)
NOTICES = frozenset(
    (
        "readings.opened",
        "readings.reminder",
        "conversations.wish",
        "people.enrolled",
        "people.sign_in_code",
        "people.sign_in_reset",
    )
)

# Whose every text is translated into the partial languages: checked by checks/test_messages.py.
SOURCES = (
    "web/templates/web/*.html",
    "web/templatetags/*.py",
    "web/errors.py",
    "web/shell.py",
    "people/templates/people/sign_in/*.html",
    "people/templates/people/enrol/choose.html",
    "people/templates/people/notices/*.txt",
    "people/templates/people/profile.html",
    "people/templates/people/week.html",
    "people/templates/429.html",
    "people/actions/pins.py",
    "people/views/sign_in.py",
    "people/views/own_sign_in.py",
    "people/views/enrol.py",
    "people/views/profile.py",
    "people/sign_in_forms.py",
    "home/templates/home/greeting.html",
    "home/templates/home/member*.html",
    "steps/templates/steps/row.html",
    "steps/templates/steps/whom.html",
    "steps/templates/steps/state.html",
    "conversations/templates/conversations/ask.html",
    "conversations/templates/conversations/wish.html",
    "conversations/templates/conversations/notices/wish*.txt",
    "conversations/views/wish.py",
    "readings/templates/readings/answer/*.html",
    "readings/templates/readings/tablet/*.html",
    "readings/templates/readings/notices/opened*.txt",
    "readings/templates/readings/notices/reminder*.txt",
    "readings/templates/readings/protection.html",
    "readings/views/answering.py",
    "readings/views/flow.py",
    "readings/views/keying.py",
    "readings/frames.py",
    "readings/queries.py",
    "readings/sheet/*.py",
    "answers/collecting.py",
)
# Of them, the pages and parts that no member sees.
BESIDE = (
    "web/templates/web/styleguide*",
    "readings/templates/readings/answer/begin_mirror.html",
    "readings/templates/readings/tablet/of_team.html",
    "readings/templates/readings/tablet/ways.html",
)
# What a member sees of files that mostly serve others.
TEXTS = (
    "Danish",
    "English",
    "When does it suit you?",
    "For instance: Thursday after two, or in the break.",
    "The language you read best",
    "Languages you speak",
    "What reaches you",
    "Good to know about me",
    "Only if you wish. Your leader and your team's deputy can read it; only you can write it.",
    "Name",
    "A call",
    "Text message",
    "E-mail",
    "Video call",
    "Chat",
    "This looks like a national number (CPR). Nærvær never keeps those; leave it out.",
    "Begin with a letter or a number, please.",
    "“%(value)s” is not a language that is known here.",
)
