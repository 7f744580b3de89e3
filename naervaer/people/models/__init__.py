from .account import Account, AccountManager
from .credential import PersonalLink, Pin, SignInCode
from .hours import Absence, WorkSpan
from .import_draft import ImportDraft
from .member import Member, Membership
from .organisation import Organisation, Site, Team, Unit
from .role import Role, RoleKind

__all__ = [
    "Absence",
    "Account",
    "AccountManager",
    "ImportDraft",
    "Member",
    "Membership",
    "Organisation",
    "PersonalLink",
    "Pin",
    "Role",
    "RoleKind",
    "SignInCode",
    "Site",
    "Team",
    "Unit",
    "WorkSpan",
]
