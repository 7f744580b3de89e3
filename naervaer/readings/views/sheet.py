"""The sheet to hand out: which languages are read by those asked, and the PDF in one of them."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from naervaer.answers.reporting import asked_members
from naervaer.people.models import Member
from naervaer.people.viewer import ViewedRequest
from naervaer.readings import access
from naervaer.readings.sheet.content import content
from naervaer.readings.sheet.pdf import pdf


@require_GET
def sheet(request: ViewedRequest, wave_id: int) -> HttpResponse:
    reading = access.reading(request.viewer, wave_id)
    language = request.GET.get("in", "")
    if not language:
        read = set(Member.objects.filter(pk__in=asked_members(wave_id)).values_list("language", flat=True))
        ours = [code for code, _name in settings.LANGUAGES]
        rows = [(code, get_language_info(code)["name_local"].capitalize(), code in read) for code in ours]
        return render(request, "readings/sheet/choose.html", {"reading": reading, "rows": rows})
    if language not in dict(settings.LANGUAGES):
        raise Http404
    asker = reading.opened_by.name if reading.opened_by else reading.organisation.name
    made = pdf(content(reading.questions, language, asker=asker, last_day=reading.last_moment))
    headers = {"Content-Disposition": f'attachment; filename="{_("questions")}-{language}.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)
