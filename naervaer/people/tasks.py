"""The long parts of an import, done by the worker while the page shows how far it is."""

from django_tasks import task

from naervaer.web import clock

from .actions.import_people import plan_draft, write_draft


@task()
def plan_list(draft_id: int) -> None:
    plan_draft(draft_id, clock.now())


@task()
def write_list(draft_id: int) -> None:
    write_draft(draft_id, clock.now())
