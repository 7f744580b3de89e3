from django.urls import path

from .views import calculator, cases, home, law, report, rules, units

app_name = "organisation"
urlpatterns = [
    path("organisation/", home.home, name="home"),
    path("organisation/belonging/", units.belonging, name="belonging"),
    path("organisation/belonging/<int:unit_id>/", units.belonging, name="unit"),
    path("organisation/cases/", cases.cases, name="cases"),
    path("organisation/cases/<int:case_id>/", cases.case, name="case"),
    path("organisation/cases/<int:case_id>/owner/", cases.owner, name="owner"),
    path("organisation/cases/<int:case_id>/steps/", cases.steps, name="steps"),
    path("organisation/cases/<int:case_id>/steps/<int:case_step_id>/done/", cases.done, name="done"),
    path("organisation/cases/<int:case_id>/notes/", cases.notes, name="notes"),
    path("organisation/cases/<int:case_id>/follow-up/", cases.follow_up, name="follow_up"),
    path("organisation/cases/<int:case_id>/closing/", cases.closing, name="closing"),
    path("organisation/calculator/", calculator.calculator, name="calculator"),
    path("organisation/assessment/", report.report, name="report"),
    path("organisation/assessment/<slug:form>/", report.file, name="report_file"),
    path("organisation/law/", law.law, name="law"),
    path("organisation/law/said/", law.facts, name="facts"),
    path("organisation/law/<slug:paper>/", law.paper, name="paper"),
    path("organisation/law/<slug:paper>/draft.<slug:form>", law.paper_file, name="paper_file"),
    path("notices/<slug:module>/", law.notice, name="notice"),
    path("organisation/rules/", rules.rules, name="rules"),
    path("organisation/rules/prior/", rules.prior, name="prior"),
]
