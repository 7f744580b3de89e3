"""What this app writes in the log. Teams are named, people are not."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "organisation.case_opened": _("A case was opened: %(teams)s can use help with belonging."),
    "organisation.case_owner": _("%(by)s gave the case of %(teams)s to %(owner)s."),
    "organisation.case_step": _("%(by)s planned something for %(teams)s in its case."),
    "organisation.case_step_done": _("%(by)s did something for %(teams)s in its case."),
    "organisation.case_closed": _("%(by)s closed the case of %(teams)s."),
    "organisation.law": _("%(by)s changed what notices and drafts say about the organisation: version %(number)s."),
    "organisation.rules": _("%(by)s changed when a low result opens a case."),
}
