"""The rights: who may open which address. One line an address; what is not listed is refused.

What one may see *there* is decided by the `access.py` of each app: a leader the own teams, a member
the own row, nobody anything of another organisation.
"""

from naervaer.people.gate import STRANGERS
from naervaer.people.models import RoleKind

MEMBER, LEADER, DEPUTY, FACILITATOR = RoleKind.MEMBER, RoleKind.LEADER, RoleKind.DEPUTY, RoleKind.FACILITATOR
ORGANISATION, REPRESENTATIVE, OPERATOR = RoleKind.ORGANISATION, RoleKind.REPRESENTATIVE, RoleKind.OPERATOR

_TABLE: dict[str, list[str]] = {
    # sign-in
    "account_login": [STRANGERS],
    "account_logout": [STRANGERS],
    # the log; the postbox of a demo
    "history:log": [ORGANISATION, REPRESENTATIVE],
    "notices:postbox": [STRANGERS],
}

RIGHTS = {name: frozenset(roles) for name, roles in _TABLE.items()}
