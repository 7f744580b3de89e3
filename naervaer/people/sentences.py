"""What the log tells of people."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "people.imported": _(
        "%(by)s brought in a list: %(created)s new, %(changed)s changed, %(left)s left, %(left_out)s rows left out."
    ),
    "people.added": _("%(by)s added %(name)s."),
    "people.changed": _("%(by)s changed what is known about %(name)s."),
    "people.left": _("%(by)s noted that %(name)s has left."),
    "people.forgotten": _("%(by)s deleted somebody who has left, and everything about them."),
    "people.came_back": _("%(by)s welcomed %(name)s back."),
    "people.role_given.leader": _("%(by)s made %(name)s leader of %(team)s."),
    "people.role_given.deputy": _("%(by)s made %(name)s deputy in %(team)s."),
    "people.role_given.facilitator": _("%(by)s made %(name)s facilitator."),
    "people.role_given.organisation": _("%(by)s gave %(name)s the role organisation."),
    "people.role_given.representative": _("%(by)s made %(name)s employee representative."),
    "people.role_taken.leader": _("%(by)s noted that %(name)s no longer leads %(team)s."),
    "people.role_taken.deputy": _("%(by)s noted that %(name)s is no longer deputy in %(team)s."),
    "people.role_taken.facilitator": _("%(by)s noted that %(name)s is no longer facilitator."),
    "people.role_taken.organisation": _("%(by)s took the role organisation back from %(name)s."),
    "people.role_taken.representative": _("%(by)s noted that %(name)s is no longer employee representative."),
    "people.team_made": _("%(by)s made the team %(team)s."),
    "people.team_changed": _("%(by)s changed the team %(team)s."),
    "people.organisation_made": _("The organisation %(name)s was made, with %(person)s as its first person."),
    "people.invited": _("%(by)s invited %(name)s to choose a password."),
    "people.link_renewed": _("%(by)s renewed the personal link of %(name)s."),
    "people.cards_printed": _("%(by)s printed cards for %(group)s: %(count)s new ones."),
    "people.sign_in_reset": _("%(by)s let %(name)s choose a new PIN or passkey."),
}
