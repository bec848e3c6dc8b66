"""Real installers, real environments, no network: the index is a folder of small wheels."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from checker import environments
from checker.environments import packages_for
from checker.environments import uv as uvs
from checker.environments.complaints import Obstacle
from checker.environments.indexes import for_pip, for_uv
from checker.environments.making import chosen, made
from checker.environments.running import Bounds, run
from checker.errors import ConfigError
from checker.observe.interpreter import python_in, sites_in
from checker.packages import OURS
from tests.wheels import made_up, source_only

pytestmark = [pytest.mark.real, pytest.mark.usefixtures("installer")]


def obstacle(*needs, **bounds):
    with pytest.raises(Obstacle) as found:
        made(needs, sys.executable, bounds=Bounds(**bounds))
    return found.value.code, found.value.detail


def leftovers(index):
    folder = index.parent / "cache" / "environments"
    return [path.name for path in folder.iterdir() if path.name.startswith(".")] if folder.exists() else []


def test_a_package_is_there_for_the_program_and_ours_are_not(index, listing):
    made_up(index, "Moon-Rocket")
    found = packages_for(listing("moon-rocket"), "requirements")

    words = [str(python_in(type(index)(found.home))), "-c", "import moon_rocket; print(moon_rocket.VALUE); import click"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)

    assert (found.name, found.trouble) == ("requirements", None)
    assert done.stdout == "1\n"
    assert "No module named 'click'" in done.stderr
    assert leftovers(index) == []


def test_the_second_time_nothing_is_started(index, monkeypatch):
    made_up(index, "moon-rocket")
    home = made(("moon-rocket",), sys.executable)
    for wheel in index.iterdir():
        wheel.unlink()

    monkeypatch.setattr(subprocess, "Popen", lambda *words, **_: pytest.fail(f"{words} was started"))
    assert made(("moon-rocket",), sys.executable) == home


def test_another_list_is_another_environment(index):
    made_up(index, "moon-rocket")
    made_up(index, "mars-rocket")
    assert made(("moon-rocket",), sys.executable) != made(("mars-rocket", "moon-rocket"), sys.executable)


def test_half_an_environment_is_made_anew(index):
    made_up(index, "moon-rocket")
    home = made(("moon-rocket",), sys.executable)
    python_in(home).unlink()

    assert python_in(made(("moon-rocket",), sys.executable)).exists()


def test_two_at_once_make_the_same(index):
    made_up(index, "moon-rocket")
    homes = []
    threads = [threading.Thread(target=lambda: homes.append(made(("moon-rocket",), sys.executable))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(homes) == 2
    assert homes[0] == homes[1]
    assert leftovers(index) == []


def test_what_is_not_there_is_named(index):
    made_up(index, "moon-rocket")
    assert obstacle("moon-rokcet") == ("requirements_unknown", "moon-rokcet")
    assert obstacle("moon-rocket==2.0") == ("requirements_unknown", "moon-rocket==2.0")
    assert leftovers(index) == []


def test_what_does_not_fit_together_is_a_conflict(index):
    made_up(index, "fuel", "1.0")
    made_up(index, "fuel", "2.0")
    made_up(index, "moon-rocket", needs=("fuel<2",))
    made_up(index, "mars-rocket", needs=("fuel>=2",))
    assert obstacle("mars-rocket", "moon-rocket") == ("requirements_conflict", "")


def test_nothing_is_built(index):
    source_only(index, "moon-rocket")
    code, detail = obstacle("moon-rocket")
    assert code in {"requirements_build", "requirements_unknown"}  # an index in a folder is not asked for what it publishes
    assert detail == "moon-rocket"
    assert not (index / "was-run").exists()


def test_what_is_too_big_is_given_up(index, monkeypatch):
    monkeypatch.setattr("checker.environments.running.STEP", 0.02)
    made_up(index, "moon-rocket", content="#" * 30_000_000)
    assert obstacle("moon-rocket", size=10_000_000) == ("requirements_size", "10 MB")
    assert leftovers(index) == []


def test_what_takes_too_long_is_given_up(index, monkeypatch):
    monkeypatch.setattr("checker.environments.running.STEP", 0.02)
    made_up(index, "moon-rocket")
    code, _ = obstacle("moon-rocket", seconds=0.1)
    assert code == "requirements_slow"
    assert leftovers(index) == []


def test_without_an_index_nobody_answers(index, monkeypatch):
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.delenv("PIP_FIND_LINKS")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    assert obstacle("moon-rocket") == ("requirements_network", "")


@pytest.mark.parametrize("environment", [for_pip, lambda environ, home: for_uv(environ, home, "/cache")], ids=["pip", "uv"])
def test_an_installer_sees_nothing_of_our_secrets(index, environment):
    seen = environment(
        {"GITHUB_TOKEN": "not-for-it", "PIP_TARGET": "/somewhere", "UV_PUBLISH_TOKEN": "x", "PATH": "/bin"}, "/room"
    )
    assert not {"GITHUB_TOKEN", "PIP_TARGET", "UV_PUBLISH_TOKEN"} & set(seen)
    assert (seen["HOME"], seen["PATH"]) == ("/room", "/bin")


@pytest.mark.parametrize("name", ["lesson", "requirements"])
def test_who_lists_nothing_gets_ours(index, listing, name):
    assert packages_for(listing("# later\n"), name) == OURS
    assert not (index.parent / "cache").exists()


def test_what_stands_in_the_way_is_a_value(index, listing):
    found = packages_for(listing("moon-rokcet"), "requirements")
    assert (found.name, found.trouble, found.detail, found.home) == ("requirements", "requirements_unknown", "moon-rokcet", "")


def test_a_class_waits_for_the_same_typo_once(index, listing, monkeypatch):
    packages_for(listing("moon-rokcet"), "requirements")
    monkeypatch.setattr("checker.environments.making.chosen", lambda *_: pytest.fail("asked again"))
    assert packages_for(listing("moon-rokcet"), "requirements").trouble == "requirements_unknown"


def test_another_name_is_the_teachers_slip(listing):
    with pytest.raises(ConfigError, match="there is no environment"):
        packages_for(listing("flask"), "everything")


def files(home):
    return [path for site in sites_in(Path(home)) for path in site.rglob("*.py")]


@pytest.mark.parametrize("installer", ["uv"], indirect=True)
def test_environments_share_the_files_of_what_both_have(index, installer):
    for name in ("moon-rocket", "mars-rocket"):
        made_up(index, name)
    one = made(("moon-rocket",), sys.executable)
    other = made(("moon-rocket", "mars-rocket"), sys.executable)

    same = [site / "moon_rocket.py" for home in (one, other) for site in sites_in(home)]
    compiled = [path.parent / "__pycache__" / f"moon_rocket.{sys.implementation.cache_tag}.pyc" for path in same]

    assert one != other
    assert same[0].samefile(same[1])
    assert compiled[0].samefile(compiled[1])


@pytest.mark.parametrize("installer", ["uv"], indirect=True)
def test_what_is_compiled_is_taken_by_python_as_it_is(index, installer):
    made_up(index, "moon-rocket")
    python = str(python_in(made(("moon-rocket",), sys.executable)))
    words = [python, "-v", "-B", "-c", "import moon_rocket"]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stderr
    assert "moon_rocket" in said
    assert "code object from" in said.partition("import moon_rocket")[2] or "matches" in said


@pytest.mark.parametrize("installer", ["uv"], indirect=True)
def test_lists_that_come_to_the_same_packages_are_one_environment(index, installer):
    made_up(index, "fuel", "1.0")
    made_up(index, "moon-rocket", needs=("fuel",))
    assert made(("moon-rocket",), sys.executable) == made(("moon-rocket", "fuel>=1"), sys.executable)


@pytest.mark.parametrize("installer", ["uv"], indirect=True)
def test_a_day_before_there_was_anything_is_todays_day(index, installer):
    made_up(index, "moon-rocket")
    found = chosen(("moon-rocket",), sys.executable, "2019-02-02")
    assert found.lock.pins == ("moon-rocket==1.0",)


@pytest.mark.parametrize("installer", ["uv"], indirect=True)
def test_the_day_is_told_to_the_index_and_not_for_what_is_pinned(index, installer, monkeypatch):
    made_up(index, "moon-rocket")
    asked = []
    monkeypatch.setattr(uvs, "run", lambda words, *rest: asked.append(words) or run(words, *rest))
    assert chosen(("moon-rocket",), sys.executable, "2026-03-14").as_of == "2026-03-14"
    assert chosen(("moon-rocket==1.0",), sys.executable, "2026-03-14").as_of == ""
    days = [words[words.index("--exclude-newer") + 1] if "--exclude-newer" in words else "" for words in asked]
    assert days == ["2026-03-14", ""]


@pytest.mark.parametrize("installer", ["uv"], indirect=True)
def test_an_index_that_does_not_know_the_day_is_asked_without_it(index, installer, monkeypatch):
    made_up(index, "moon-rocket")

    def without_days(words, *rest):
        return (1, "No solution found when resolving") if "--exclude-newer" in words else run(words, *rest)

    monkeypatch.setattr(uvs, "run", without_days)
    found = chosen(("moon-rocket",), sys.executable, "2026-03-14")
    assert (found.as_of, found.lock.pins) == ("", ("moon-rocket==1.0",))


@pytest.mark.parametrize("installer", ["uv"], indirect=True)
def test_who_cannot_be_reached_is_not_asked_again(index, installer, monkeypatch):
    made_up(index, "moon-rocket")
    asked = []

    def unreachable(words, *rest):
        asked.append("--offline" in words)
        return run(words, *rest) if "--offline" in words else (2, "error: Failed to fetch: http://127.0.0.1:9/")

    monkeypatch.setattr(uvs, "run", unreachable)
    assert made(("moon-rocket",), sys.executable)
    assert asked == [False, True, True, True]


@pytest.mark.parametrize("installer", ["uv"], indirect=True)
def test_auto_makes_what_is_listed_and_imported(index, listing, installer):
    for name in ("flask", "flask-restful", "moon-rocket"):
        made_up(index, name)
    found = packages_for(listing("moon-rocket", program="import flask_restful, flask\n"), "auto")
    assert (found.name, found.gave_up) == ("auto", "")
    assert {path.stem for path in files(found.home)} == {"flask", "flask_restful", "moon_rocket"}


@pytest.mark.parametrize("installer", ["uv", "pip"], indirect=True)
def test_auto_leaves_out_rubbish_that_is_only_listed(index, listing, installer):
    for name in ("flask", "flask-restful"):
        made_up(index, name)
    found = packages_for(listing("moon-rokcet==7", program="import flask_restful, flask\n"), "auto")
    assert found.gave_up == ""
    assert {path.stem for path in files(found.home)} == {"flask", "flask_restful"}


@pytest.mark.parametrize("installer", ["uv"], indirect=True)
def test_auto_gives_up_a_version_that_is_not_there_and_a_package_that_is_not(index, listing, installer):
    for name in ("flask", "flask-restful"):
        made_up(index, name)
    found = packages_for(listing("flask-restful==99", program="import flask_restful, flask, pandas\n"), "auto")
    assert {path.stem for path in files(found.home)} == {"flask", "flask_restful"}


@pytest.mark.parametrize("installer", ["uv"], indirect=True)
def test_auto_runs_with_what_there_is_where_nothing_can_be_had(index, listing, installer):
    found = packages_for(listing("", program="import flask, pandas\n"), "auto")
    assert (found.name, found.home, found.trouble) == ("auto", "", None)
    assert found.gave_up == "requirements_unknown"


def test_auto_makes_nothing_where_nothing_is_missing(index, listing):
    assert packages_for(listing("flask", program="import flask, json\n"), "auto") == OURS
    assert not (index.parent / "cache").exists()


@pytest.mark.parametrize("installer", ["uv"], indirect=True)
def test_the_same_files_are_not_read_for_their_lists_again(index, listing, installer, monkeypatch):
    made_up(index, "moon-rocket")
    first = packages_for(listing("moon-rocket"), "requirements", as_of="2026-03-14")
    monkeypatch.setattr("checker.environments.wanting.requirements", lambda _: pytest.fail("read again"))
    assert packages_for(listing("moon-rocket"), "requirements", as_of="2026-03-14") == first


@pytest.mark.parametrize("installer", ["uv"], indirect=True)
def test_an_environment_that_is_gone_is_not_remembered(index, listing, installer):
    made_up(index, "moon-rocket")
    first = packages_for(listing("moon-rocket"), "requirements")
    shutil.rmtree(first.home)
    environments._made.cache_clear()
    assert python_in(Path(packages_for(listing("moon-rocket"), "requirements").home)).exists()
