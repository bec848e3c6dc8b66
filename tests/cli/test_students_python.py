"""A student's own Python: check-hacks lies elsewhere (pipx), and the project has an environment that knows more, or less."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from importlib.metadata import distribution
from pathlib import Path

import pytest

from tests.batch.conftest import GOOD, sandboxed
from tests.cli.command_line import RUN_LIMIT, surroundings
from tests.ports import borrowed
from tests.wheels import FLASK

pytestmark = [pytest.mark.real, pytest.mark.skipif(sys.platform == "win32", reason="environments have another shape there")]
ONLY_HERE = "import only_here\n" + GOOD


def an_environment(home, *distributions):
    """An environment without pip, in which these of our distributions lie, and a module that no other has."""
    venv.EnvBuilder(symlinks=True).create(home)
    (site,) = home.glob("lib/python3*/site-packages")
    (site / "only_here.py").write_text("VALUE = 1\n", encoding="utf-8")
    for name in distributions:
        found = distribution(name)
        for top in {Path(str(file)).parts[0] for file in found.files if ".." not in Path(str(file)).parts}:
            if top not in {"__pycache__", "bin"}:
                (site / top).symlink_to(found.locate_file(top))
    return home


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "project"
    folder.mkdir()
    (tmp_path / "home").mkdir()
    with borrowed(1) as (port,):
        (folder / "server.py").write_text(ONLY_HERE.replace("PORT", str(port)), encoding="utf-8")
        yield folder


def check_hacks(place, *words, **more):
    command = [sys.executable, "-m", "checker", *map(str, words)]
    home = place / "home" if (place / "home").is_dir() else place.parent / "home"
    environ = surroundings(home) | more
    return subprocess.run(command, cwd=place, env=environ, capture_output=True, text=True, timeout=RUN_LIMIT, check=False)


def checked(project, *words, **more):
    done = check_hacks(project, "check", "--format", "json", *words, **more)
    assert done.stdout, done.stderr
    report = json.loads(done.stdout)
    return report["marks"][0], report["environment"]


def test_a_project_is_checked_with_its_own_environment(project):
    an_environment(project / ".venv", *FLASK)
    mark, environment = checked(project)
    assert mark["verdict"] == "passed", mark
    assert environment["interpreter"] == "of your project's .venv"
    assert (environment["python"], environment["flask"]) == (sys.version.split()[0], distribution("flask").version)


def test_the_environment_that_is_switched_on_comes_first(project, tmp_path):
    an_environment(project / ".venv")
    theirs = an_environment(tmp_path / "theirs", *FLASK)
    mark, environment = checked(project, VIRTUAL_ENV=str(theirs))
    assert mark["verdict"] == "passed", mark
    assert environment["interpreter"] == "of the environment that is switched on, theirs"


def test_the_option_comes_before_all(project, tmp_path):
    an_environment(project / ".venv")
    theirs = an_environment(tmp_path / "theirs", *FLASK)
    mark, environment = checked(project, "--python", theirs)
    assert mark["verdict"] == "passed", mark
    assert environment["interpreter"].startswith("at ")


def test_without_one_it_is_ours(project):
    mark, environment = checked(project)
    assert (mark["verdict"], mark["reason"]) == ("failed", "missing_module")
    assert "interpreter" not in environment


def test_an_environment_without_flask_is_told_plainly_with_the_command(project):
    an_environment(project / ".venv")
    (site,) = (project / ".venv").glob("lib/python3*/site-packages")
    (site / "pip").mkdir()
    done = check_hacks(project, "check")
    said = " ".join(done.stdout.split())
    assert done.returncode == 3
    assert "Your program needs flask, which is not installed for the Python that ran it" in said
    assert "of your project's .venv): this is not graded." in said
    assert "`.venv/bin/python -m pip install flask` installs it there. Then check again." in said
    assert "Teacher" not in said


def test_a_class_never_uses_an_environment_that_was_handed_in(project):
    sandboxed()
    an_environment(project / ".venv", *FLASK)
    (project / ".venv" / "bin" / "python").unlink()
    (project / ".venv" / "bin" / "python").write_text(f"#!/bin/sh\ntouch {project.parent}/was-started\n", encoding="utf-8")
    (project / ".venv" / "bin" / "python").chmod(0o755)
    check_hacks(project.parent, "grade", "project", "--environment", "lesson", VIRTUAL_ENV=str(project / ".venv"))
    check_hacks(project, "ci", VIRTUAL_ENV=str(project / ".venv"))
    assert not (project.parent / "was-started").exists()


@pytest.mark.parametrize("isolation", ["auto", "host"])
def test_a_teacher_may_name_one_for_the_class(project, tmp_path, isolation):
    if isolation == "auto":
        sandboxed()
    theirs = an_environment(tmp_path / "theirs", *FLASK)
    done = check_hacks(
        project.parent, "grade", "project", "--python", theirs, "--isolation", isolation, "--environment", "lesson"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    shown = check_hacks(project.parent, "show", "folder:project")
    assert f"at {theirs}/bin/python" in " ".join(shown.stdout.split()) or "at theirs/bin/python" in " ".join(
        shown.stdout.split()
    ), shown.stdout


def test_doctor_names_the_python_of_the_program(project):
    an_environment(project / ".venv", "flask")
    said = check_hacks(project, "doctor").stdout
    assert f"Python {sys.version.split()[0]} runs your program, of your project's .venv (.venv/bin/python)." in said
    assert f"flask {distribution('flask').version} is installed there." in said
    assert "flask-cors is not installed there." in said


def test_a_check_starts_no_python_but_the_programs(project):
    """Looking at another Python costs a student nothing: its version stands in files."""
    an_environment(project / ".venv", *FLASK)
    python = project / ".venv" / "bin" / "python"
    real = python.resolve()
    python.unlink()
    python.write_text(f'#!/bin/sh\necho "$@" >> {project.parent}/started\nexec {real} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    checked(project)
    started = (project.parent / "started").read_text(encoding="utf-8").splitlines()
    assert set(started) == {"server.py"}
    assert os.path.isfile(python)  # noqa: PTH113 - what was replaced is there
