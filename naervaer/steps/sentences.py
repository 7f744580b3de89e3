"""What the log says of promises to a whole team. Those to a person are not in the log."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "steps.promised": _("%(by)s promised %(team)s something."),
    "steps.kept": _("%(by)s kept a promise to %(team)s."),
    "steps.moved": _("%(by)s gave a promise to %(team)s another date."),
    "steps.dropped": _("%(by)s dropped a promise to %(team)s, openly."),
}
