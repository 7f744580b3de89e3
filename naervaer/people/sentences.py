"""What the log tells of people."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "people.imported": _(
        "%(by)s brought in a list: %(created)s new, %(changed)s changed, %(left)s left, %(left_out)s rows left out."
    ),
    "people.added": _("%(by)s added %(name)s."),
    "people.changed": _("%(by)s changed what is known about %(name)s."),
    "people.left": _("%(by)s ended the time here of %(name)s."),
    "people.came_back": _("%(by)s welcomed %(name)s back."),
    "people.role_given": _("%(by)s gave %(name)s the role %(role)s."),
    "people.role_taken": _("%(by)s took the role %(role)s from %(name)s."),
    "people.leader_changed": _("%(by)s made %(name)s leader of %(team)s."),
    "people.team_made": _("%(by)s made the team %(team)s."),
    "people.team_changed": _("%(by)s changed the team %(team)s."),
    "people.organisation_made": _("The organisation %(name)s was made, with %(person)s as its first person."),
    "people.invited": _("%(by)s invited %(name)s to choose a password."),
    "people.link_renewed": _("%(by)s renewed the personal link of %(name)s."),
    "people.cards_printed": _("%(by)s printed cards for %(group)s: %(count)s new ones."),
    "people.sign_in_reset": _("%(by)s let %(name)s choose a new PIN or passkey."),
}
