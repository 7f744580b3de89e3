"""How the leader's own answer about a distance stands to the team's, in words."""

from django.utils.translation import gettext as _

from naervaer.core.compass.bands import Side


def own_sentence(side: Side, leader: str, own: bool) -> str:
    """`side`: where the leader's answer lies, seen from the team's band; above is further. `own`: the reader leads."""
    if own:
        return {
            Side.ABOVE: _("You find it further away than the team does. They feel nearer to you than you think."),
            Side.WITHIN: _("You and the team see this alike, as far as the answers can tell."),
            Side.BELOW: _("You find it nearer than the team does. Ask them what makes it far."),
        }[side]
    return {
        Side.ABOVE: _("%(leader)s finds it further away than the team does. Do say what works."),
        Side.WITHIN: _("%(leader)s and the team see this alike, as far as the answers can tell."),
        Side.BELOW: _("%(leader)s finds it nearer than the team does. Talk about what makes it far."),
    }[side] % {"leader": leader}
