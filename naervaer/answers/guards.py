"""What the database itself refuses: changing or deleting what was published, and changing a wave's terms.

Each migration that adds something to guard removes the guards and installs them again: for what there is by then.
"""

from typing import Any

_FIXED = ["organisation_id", "instrument", "at_least", "public_key", "opens_at", "closes_at", "units_see"]
_WAVES, _OVERALL = "answers_wave", "answers_overallrow"
_LEDGER = "what was published stays as it was"
_WAVE = "what was fixed at opening stays as it was"

_SQLITE = [
    "CREATE TRIGGER answers_ledger_update BEFORE UPDATE ON answers_ledgerrow "
    f"BEGIN SELECT RAISE(ABORT, '{_LEDGER}'); END",
    "CREATE TRIGGER answers_ledger_delete BEFORE DELETE ON answers_ledgerrow "
    f"BEGIN SELECT RAISE(ABORT, '{_LEDGER}'); END",
    "CREATE TRIGGER answers_overall_update BEFORE UPDATE ON answers_overallrow "
    f"BEGIN SELECT RAISE(ABORT, '{_LEDGER}'); END",
    "CREATE TRIGGER answers_overall_delete BEFORE DELETE ON answers_overallrow "
    f"BEGIN SELECT RAISE(ABORT, '{_LEDGER}'); END",
    "CREATE TRIGGER answers_wave_fixed BEFORE UPDATE ON answers_wave WHEN {changed} "
    f"OR (NEW.state = 'open' AND OLD.state <> 'open') BEGIN SELECT RAISE(ABORT, '{_WAVE}'); END",
]
_POSTGRESQL = [
    f"""CREATE FUNCTION answers_ledger_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_LEVEL = 'ROW' OR EXISTS (SELECT 1 FROM answers_ledgerrow) THEN RAISE EXCEPTION '{_LEDGER}'; END IF;
        RETURN NULL;
    END $$""",
    "CREATE TRIGGER answers_ledger_update BEFORE UPDATE OR DELETE ON answers_ledgerrow "
    "FOR EACH ROW EXECUTE FUNCTION answers_ledger_stays()",
    "CREATE TRIGGER answers_ledger_delete BEFORE TRUNCATE ON answers_ledgerrow "
    "FOR EACH STATEMENT EXECUTE FUNCTION answers_ledger_stays()",
    f"""CREATE FUNCTION answers_overall_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_LEVEL = 'ROW' OR EXISTS (SELECT 1 FROM answers_overallrow) THEN RAISE EXCEPTION '{_LEDGER}'; END IF;
        RETURN NULL;
    END $$""",
    "CREATE TRIGGER answers_overall_update BEFORE UPDATE OR DELETE ON answers_overallrow "
    "FOR EACH ROW EXECUTE FUNCTION answers_overall_stays()",
    "CREATE TRIGGER answers_overall_delete BEFORE TRUNCATE ON answers_overallrow "
    "FOR EACH STATEMENT EXECUTE FUNCTION answers_overall_stays()",
    f"""CREATE FUNCTION answers_wave_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{_WAVE}'; END $$""",
    "CREATE TRIGGER answers_wave_fixed BEFORE UPDATE ON answers_wave FOR EACH ROW WHEN ({changed} "
    "OR (NEW.state = 'open' AND OLD.state <> 'open')) EXECUTE FUNCTION answers_wave_stays()",
]
NAMES = {
    "answers_ledger_update": "answers_ledgerrow",
    "answers_ledger_delete": "answers_ledgerrow",
    "answers_overall_update": "answers_overallrow",
    "answers_overall_delete": "answers_overallrow",
    "answers_wave_fixed": "answers_wave",
}


def install(_apps: Any, editor: Any) -> None:
    postgresql = editor.connection.vendor == "postgresql"
    with editor.connection.cursor() as cursor:
        there = {column.name for column in editor.connection.introspection.get_table_description(cursor, _WAVES)}
    differs = "IS DISTINCT FROM" if postgresql else "IS NOT"
    changed = " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in _FIXED if name in there)
    tables = editor.connection.introspection.table_names()
    for statement in _POSTGRESQL if postgresql else _SQLITE:
        if "overall" not in statement or _OVERALL in tables:
            editor.execute(statement.replace("{changed}", changed))


def remove(_apps: Any, editor: Any) -> None:
    postgresql = editor.connection.vendor == "postgresql"
    for name, table in NAMES.items():
        editor.execute(f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" if postgresql else ""))
    if postgresql:
        editor.execute("DROP FUNCTION IF EXISTS answers_ledger_stays()")
        editor.execute("DROP FUNCTION IF EXISTS answers_overall_stays()")
        editor.execute("DROP FUNCTION IF EXISTS answers_wave_stays()")
