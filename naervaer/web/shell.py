"""What every page needs to draw its frame."""

from django.http import HttpRequest


def context(request: HttpRequest) -> dict[str, object]:
    """The variables of the shell: the viewer and the five places."""
    return {"viewer": getattr(request, "viewer", None)}
