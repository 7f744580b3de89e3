"""The words of the notice that somebody would like to talk, made when it is sent."""

from collections.abc import Mapping
from datetime import datetime

from .models import Wish


def words(*, to: int, context: Mapping[str, str | int], at: datetime) -> dict[str, object] | None:
    """Who asks, and when suits them. None when the wish is answered or taken back: then nothing is sent."""
    wish = Wish.objects.filter(pk=context["wish"], state=Wish.State.OPEN).select_related("member").first()
    return {"who": wish.member.name, "suits": wish.suits} if wish else None
