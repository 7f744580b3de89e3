"""Migrations are named, in one line, and only add: an older version can always be put back beside newer data."""

import pytest
from django.db.migrations.loader import MigrationLoader

TAKES_AWAY = {"RemoveField", "DeleteModel", "RenameField", "RenameModel", "AlterModelTable"}


@pytest.fixture(scope="module")
def loader() -> MigrationLoader:
    return MigrationLoader(None)


def ours(loader: MigrationLoader) -> list[tuple[str, str]]:
    return [key for key, migration in loader.disk_migrations.items() if migration.__module__.startswith("naervaer.")]


def test_each_app_has_one_line_of_them(loader: MigrationLoader) -> None:
    apps = {app for app, _ in ours(loader)}
    assert {app: len(loader.graph.leaf_nodes(app)) for app in apps} == dict.fromkeys(apps, 1)


def test_none_is_called_auto(loader: MigrationLoader) -> None:
    assert [name for _, name in ours(loader) if "auto" in name or name.endswith("initial")] == []


def test_they_only_add(loader: MigrationLoader) -> None:
    found = [
        f"{app}.{name}: {type(operation).__name__}"
        for app, name in ours(loader)
        for operation in loader.disk_migrations[app, name].operations
        if type(operation).__name__ in TAKES_AWAY
    ]
    assert found == []
