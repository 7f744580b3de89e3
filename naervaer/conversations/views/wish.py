"""“I would like to talk”."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from naervaer.conversations import queries
from naervaer.conversations.actions.refusals import NobodyToAsk
from naervaer.conversations.actions.wish import wish_to_talk, withdraw_wish
from naervaer.conversations.forms import WishForm
from naervaer.people.models import Member
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock


def wish(request: ViewedRequest) -> HttpResponse:
    me = get_object_or_404(Member, pk=request.viewer.member_id)
    at = clock.now()
    form = WishForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            wish_to_talk(member=me, at=at, suits=form.cleaned_data["suits"])
        except NobodyToAsk as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Your leader can see it now."))
            return redirect("/")
    asking = queries.asking(me, at)
    status = 422 if form.errors else 200
    return render(request, "conversations/wish.html", {"form": form, "asking": asking}, status=status)


@require_POST
def withdrawal(request: ViewedRequest) -> HttpResponse:
    withdraw_wish(member=get_object_or_404(Member, pk=request.viewer.member_id), at=clock.now())
    messages.success(request, _("Your wish is taken back."))
    return redirect("/")
