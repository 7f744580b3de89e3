"""What the database itself refuses: changing an estimate that was written. With its organisation it may go."""

from typing import Any

_STAYS = "what was written of a reading stays as it was"
_SQLITE = [
    "CREATE TRIGGER results_estimate_update BEFORE UPDATE ON results_estimate "
    f"BEGIN SELECT RAISE(ABORT, '{_STAYS}'); END"
]
_POSTGRESQL = [
    f"""CREATE FUNCTION results_estimate_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{_STAYS}'; END $$""",
    "CREATE TRIGGER results_estimate_update BEFORE UPDATE ON results_estimate "
    "FOR EACH ROW EXECUTE FUNCTION results_estimate_stays()",
]


def install(_apps: Any, editor: Any) -> None:
    for statement in _POSTGRESQL if editor.connection.vendor == "postgresql" else _SQLITE:
        editor.execute(statement)


def remove(_apps: Any, editor: Any) -> None:
    postgresql = editor.connection.vendor == "postgresql"
    editor.execute("DROP TRIGGER IF EXISTS results_estimate_update" + (" ON results_estimate" if postgresql else ""))
    if postgresql:
        editor.execute("DROP FUNCTION IF EXISTS results_estimate_stays()")
