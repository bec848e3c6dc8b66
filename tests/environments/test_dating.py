"""The day as of which a submission's packages are chosen."""

from __future__ import annotations

import os
import subprocess
import zipfile
from datetime import date, datetime, timezone

import pytest

from checker.environments.dating import day_of

TODAY = date(2026, 11, 20)


def aged(path, day):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("")
    moment = datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp()
    os.utime(path, (moment, moment))
    return path


def day(*paths):
    return day_of(map(str, paths), TODAY)


def test_the_newest_file_of_a_folder(tmp_path):
    aged(tmp_path / "ana" / "server.py", "2026-03-01")
    aged(tmp_path / "ben" / "server.py", "2026-03-14")
    assert day(tmp_path) == "2026-03-14"
    assert day(tmp_path / "ana") == "2026-03-01"
    assert day(tmp_path / "ana" / "server.py") == "2026-03-01"


def test_environments_and_git_do_not_count(tmp_path):
    aged(tmp_path / "server.py", "2026-03-01")
    aged(tmp_path / ".venv" / "new.py", "2026-05-01")
    aged(tmp_path / "node_modules" / "new.js", "2026-05-01")
    assert day(tmp_path) == "2026-03-01"


def test_a_zips_members_tell(tmp_path):
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        for name, when in (
            ("a/server.py", (2026, 2, 3, 10, 0, 0)),
            ("b/server.py", (2026, 4, 5, 10, 0, 0)),
            ("c/server.py", (1980, 1, 1, 0, 0, 0)),
        ):
            archive.writestr(zipfile.ZipInfo(name, when), "")
    assert day(tmp_path / "class.zip") == "2026-04-05"
    assert day(tmp_path) == "2026-04-05"


def test_the_newest_commit_of_a_repository(tmp_path):
    aged(tmp_path / "server.py", "2026-07-01")
    environ = {
        **os.environ,
        "GIT_COMMITTER_DATE": "2026-03-14T12:00:00Z",
        "GIT_AUTHOR_DATE": "2026-03-14T12:00:00Z",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }
    author = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.com")
    for words in (("init", "-q"), ("add", "."), (*author, "commit", "-q", "-m", "x")):
        subprocess.run(["git", *words], cwd=tmp_path, env=environ, check=True)
    assert day(tmp_path) == "2026-03-14"
    assert day(tmp_path.parent / tmp_path.name, tmp_path / "nothing") == "2026-03-14"


@pytest.mark.parametrize("when", ["2026-11-20", "2026-11-19", "2027-01-01", "1990-01-01"])
def test_today_the_future_and_clocks_that_were_never_set_are_today(tmp_path, when):
    aged(tmp_path / "server.py", when)
    assert day(tmp_path) == ""


@pytest.mark.parametrize("path", ["nowhere", "https://github.com/a/b.git", "broken.zip"])
def test_what_tells_nothing_is_today(tmp_path, path):
    (tmp_path / "broken.zip").write_bytes(b"PK nothing")
    assert day(tmp_path / path if "://" not in path else path) == ""


def test_today_is_todays_date(tmp_path):
    aged(tmp_path / "server.py", "2020-05-05")
    assert day_of([str(tmp_path)]) == "2020-05-05"
    (tmp_path / "new.py").write_text(datetime.now(timezone.utc).isoformat())
    assert day_of([str(tmp_path)]) == ""
