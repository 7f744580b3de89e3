"""The rights: who may open which address. One line an address; what is not listed is refused.

What one may see *there* is decided by the `access.py` of each app: a leader the own teams, a member
the own row, nobody anything of another organisation.
"""

from naervaer.people.gate import STRANGERS
from naervaer.people.models import RoleKind

MEMBER, LEADER, DEPUTY, FACILITATOR = RoleKind.MEMBER, RoleKind.LEADER, RoleKind.DEPUTY, RoleKind.FACILITATOR
ORGANISATION, REPRESENTATIVE, OPERATOR = RoleKind.ORGANISATION, RoleKind.REPRESENTATIVE, RoleKind.OPERATOR

_TABLE: dict[str, list[str]] = {
    # the shell
    "web:asset": [STRANGERS],
    "web:language": [STRANGERS],
    "web:theme": [STRANGERS],
    "web:privacy": [STRANGERS],
    "web:styleguide": [STRANGERS],
    "web:health": [STRANGERS],
    "web:robots": [STRANGERS],
    "web:manifest": [STRANGERS],
    # sign-in
    "account_login": [STRANGERS],
    "account_logout": [STRANGERS],
    # the log; the postbox of a demo
    "history:log": [ORGANISATION, REPRESENTATIVE],
    "notices:postbox": [STRANGERS],
    # agreements: everybody in an organisation sees the own ones; who may mark one is decided by steps/access.py
    "steps:list": [MEMBER],
    "steps:step": [MEMBER],
    "steps:kept": [MEMBER],
    "steps:moved": [MEMBER],
    "steps:dropped": [MEMBER],
    "steps:new": [LEADER, DEPUTY],
    # conversations: the leader's own log, and the wish to talk
    "conversations:list": [MEMBER],
    "conversations:log": [LEADER, DEPUTY],
    "conversations:talk": [LEADER, DEPUTY],
    "conversations:deletion": [LEADER, DEPUTY],
    "conversations:wish": [MEMBER],
    "conversations:withdrawal": [MEMBER],
    # today
    "home:today": [MEMBER, OPERATOR],
}

RIGHTS = {name: frozenset(roles) for name, roles in _TABLE.items()}
