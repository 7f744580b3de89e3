"""What a demo has "sent"."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from naervaer.notices.models import Posted


@require_safe
def postbox(request: HttpRequest) -> HttpResponse:
    """The newest hundred messages of the demo. There is no such page in an installation."""
    if not settings.POSTBOX:
        raise Http404
    return render(request, "notices/postbox.html", {"messages_sent": Posted.objects.all()[:100]})
