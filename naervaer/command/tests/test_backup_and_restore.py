"""A backup holds everything, is taken while others write, and comes back whole, on either database."""

import json
import shutil
import zipfile
from pathlib import Path

from checks.postgres import postgres

from .processes import naervaer, python, start

WRITER = """
import django; django.setup()
from django.db import transaction
from naervaer.people.models import Organisation, Site, Unit
lyng = Organisation.objects.get(name="Lyng Service")
number = 0
while True:
    with transaction.atomic():
        Unit.objects.create(organisation=lyng, name=f"u{number}")
        Site.objects.create(organisation=lyng, name=f"s{number}")
    number += 1
    if number == 5:
        print("writing", flush=True)
"""


def sums(file: Path) -> dict[str, list[object]]:
    """What a backup says each table holds: rows and checksum."""
    with zipfile.ZipFile(file) as archive:
        tables: dict[str, list[object]] = json.loads(archive.read("manifest.json"))["tables"]
    return tables


def test_everything_comes_back_row_by_row_into_sqlite(installation: Path, tmp_path: Path) -> None:
    file, new = tmp_path / "a.backup", tmp_path / "new"
    done = naervaer(installation, "backup", str(file))
    assert done.returncode == 0, done.stderr
    assert "secret_key" in done.stdout
    assert "keys" in done.stdout
    assert naervaer(new, "restore", str(file)).returncode == 0
    naervaer(new, "backup", str(tmp_path / "b.backup"))
    assert sums(tmp_path / "b.backup") == sums(file)
    assert sums(file)["people_organisation"][0] == 2
    assert sums(file)["notices_notice"][0] == 1
    assert [rows for name, (rows, _) in sums(file).items() if name.startswith("answers_sealed_")] == [4]


def test_everything_moves_from_sqlite_to_postgresql_and_life_goes_on(installation: Path, tmp_path: Path) -> None:
    file, new = tmp_path / "a.backup", tmp_path / "new"
    naervaer(installation, "backup", str(file))
    with postgres() as url:
        done = naervaer(new, "restore", str(file), DATABASE_URL=url)
        assert done.returncode == 0, done.stderr
        naervaer(new, "backup", str(tmp_path / "b.backup"), DATABASE_URL=url)
        assert sums(tmp_path / "b.backup") == sums(file)
        shutil.copytree(installation / "keys", new / "keys")
        added = python(
            new,
            "import django; django.setup()\n"
            "from datetime import UTC, datetime\n"
            "from naervaer.people.models import Member, Organisation, Site\n"
            "from naervaer.answers.collecting import send\n"
            "from naervaer.answers.models import Wave\n"
            "from naervaer.answers.tests.room import ALL_FOUR, ballot\n"
            "print(Site.objects.create(organisation=Organisation.objects.get(name='Lyng Service'), name='Ny').pk)\n"
            "first = Member.objects.get(name='Agnieszka Nowak')\n"
            "wave = Wave.objects.get().pk\n"
            "print(send(wave_id=wave, sitting=0, member_id=first.pk, ballot=ballot(0), answers=ALL_FOUR,"
            " at=datetime(2026, 3, 3, tzinfo=UTC)))\n",
            DATABASE_URL=url,
        )
        assert added.split()[-1] == "replaced"


def test_it_is_taken_in_one_moment_while_others_write(installation: Path, tmp_path: Path) -> None:
    writer = start(installation, "-c", WRITER)
    try:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "writing\n"
        for number in range(2):
            file = tmp_path / f"{number}.backup"
            assert naervaer(installation, "backup", str(file)).returncode == 0
            units, sites = sums(file)["people_unit"][0], sums(file)["people_site"][0]
            assert isinstance(units, int)
            assert units == sites > 5  # each was written in one transaction
        assert writer.poll() is None
    finally:
        writer.kill()
        writer.communicate()
    assert sums(tmp_path / "1.backup")["people_unit"][0] > sums(tmp_path / "0.backup")["people_unit"][0]  # type: ignore[operator]  # numbers


def test_a_file_that_is_cut_short_is_refused(installation: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.backup"
    naervaer(installation, "backup", str(file))
    file.write_bytes(file.read_bytes()[:-2000])
    done = naervaer(tmp_path / "new", "restore", str(file))
    assert done.returncode == 1
    assert "cut short or altered" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_was_altered_is_refused_and_nothing_is_written(installation: Path, tmp_path: Path) -> None:
    file, altered, new = tmp_path / "a.backup", tmp_path / "b.backup", tmp_path / "new"
    naervaer(installation, "backup", str(file))
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(altered, "w") as other:
        for name in old.namelist():
            other.writestr(name, old.read(name).replace(b"Lone", b"Line"))
    done = naervaer(new, "restore", str(altered))
    assert done.returncode == 1
    assert "altered" in done.stderr
    assert naervaer(new, "restore", str(file)).returncode == 0


def test_it_is_never_restored_over_anything(installation: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.backup"
    naervaer(installation, "backup", str(file))
    done = naervaer(installation, "restore", str(file))
    assert done.returncode == 1
    assert "not empty" in done.stderr
    assert naervaer(installation, "backup", str(file)).returncode == 1  # the file is there already


def test_no_key_and_no_secret_is_in_it(installation: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.backup"
    naervaer(installation, "backup", str(file))
    secrets = [path.read_bytes() for path in (installation / "keys").glob("*.key")]
    secrets.append((installation / "secret_key").read_bytes())
    with zipfile.ZipFile(file) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert len(secrets) == 2
    assert not any(secret in everything or secret.hex().encode() in everything for secret in secrets)
    assert file.stat().st_mode & 0o077 == 0
