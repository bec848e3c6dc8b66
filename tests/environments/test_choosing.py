"""Which Python runs a student's program, told from folders and variables. Nothing is started."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from checker.environments.choosing import named_python, students_python
from checker.errors import ConfigError
from checker.model import File, Program, Start, Submission
from checker.observe import interpreter
from checker.observe.environment import environment, flask_of, installing, interpreter_words, spelled
from checker.packages import ACTIVATED, KERNEL, OPTION, OURS, PROJECT, Packages
from checker.reader import STUDENT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="environments have another shape there")
NOTEBOOK = {"cells": [], "metadata": {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "hacks"}}}


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Nobody's home: the user's own environments and kernels are not looked at."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    return folder


def an_environment(home, version="3.12.4", packages=("flask",), key="version"):
    """A folder that looks like an environment; its python is a file."""
    site = home / "lib" / "python3.12" / "site-packages"
    site.mkdir(parents=True)
    (home / "bin").mkdir()
    (home / "bin" / "python").write_text("#!/bin/sh\n")
    (home / "bin" / "python").chmod(0o755)
    (home / "pyvenv.cfg").write_text(f"home = /usr/bin\n{key} = {version}\ninclude-system-site-packages = false\n")
    for name in packages:
        (site / name).mkdir()
        (site / f"{name}-3.0.2.dist-info").mkdir()
    return home


def handed(base="", file="server.py", cell=None, files=()):
    return Submission(id="ana", form="python", digest="", files=files, start=Start(base), program=Program(file, "", cell=cell))


def chosen(project, environ=None, submission=None):
    found = students_python(submission or handed(), str(project), environ or {})
    return found.chosen, found.python and Path(found.python).parents[1].name


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "project"
    folder.mkdir()
    return folder


def test_without_anything_it_is_ours(project):
    assert students_python(handed(), str(project), {}) == OURS


@pytest.mark.parametrize("variable", ["VIRTUAL_ENV", "CONDA_PREFIX"])
def test_the_environment_that_is_switched_on(project, tmp_path, variable):
    an_environment(tmp_path / "theirs")
    an_environment(project / ".venv")
    assert chosen(project, {variable: str(tmp_path / "theirs"), "CONDA_DEFAULT_ENV": "theirs"}) == (ACTIVATED, "theirs")


def test_condas_first_environment_is_on_everywhere_and_comes_after_the_projects(project, tmp_path):
    an_environment(tmp_path / "conda")
    base = {"CONDA_PREFIX": str(tmp_path / "conda"), "CONDA_DEFAULT_ENV": "base"}
    assert chosen(project, base) == (ACTIVATED, "conda")
    an_environment(project / "venv")
    assert chosen(project, base) == (PROJECT, "venv")


def test_an_environment_that_is_gone_is_no_environment(project, tmp_path):
    an_environment(project / ".venv")
    assert chosen(project, {"VIRTUAL_ENV": str(tmp_path / "gone")}) == (PROJECT, ".venv")


def test_where_ours_is_switched_on_it_is_ours(project):
    an_environment(project / ".venv")
    assert students_python(handed(), str(project), {"VIRTUAL_ENV": sys.prefix}) == OURS


@pytest.mark.parametrize("name", [".venv", "venv", "env", "flaskenv", "my env"])
def test_the_projects_own(project, name):
    an_environment(project / name)
    assert chosen(project) == (PROJECT, name)


def test_the_usual_names_come_first(project):
    for name in ("another", "env", ".venv"):
        an_environment(project / name)
    assert chosen(project) == (PROJECT, ".venv")


def test_a_broken_one_is_passed_over(project):
    an_environment(project / ".venv")
    (project / ".venv" / "bin" / "python").unlink()
    assert chosen(project) == ("", "")


def test_the_one_beside_the_program_comes_before_the_one_at_the_top(project):
    an_environment(project / ".venv")
    an_environment(project / "backend" / "venv")
    assert chosen(project, submission=handed(base="backend", file="backend/server.py")) == (PROJECT, "venv")
    assert chosen(project, submission=handed(base="api", file="api/server.py")) == (PROJECT, ".venv")


def test_a_single_file_has_the_environment_of_its_folder(project):
    an_environment(project / ".venv")
    (project / "server.py").write_text("")
    assert chosen(project / "server.py") == (PROJECT, ".venv")


def test_the_project_may_begin_above(project):
    an_environment(project / ".venv")
    (project / "hacks" / "week 3").mkdir(parents=True)
    assert chosen(project / "hacks" / "week 3") == (PROJECT, ".venv")


def test_above_a_repository_is_no_project(project):
    an_environment(project / ".venv")
    (project / "hacks" / ".git").mkdir(parents=True)
    assert chosen(project / "hacks") == ("", "")


def test_where_others_may_write_nothing_is_taken(project):
    an_environment(project / ".venv")
    (project / "hacks").mkdir()
    project.chmod(0o777)
    assert chosen(project / "hacks") == ("", "")


@pytest.mark.parametrize("place", ["https://github.com/a/b.git", "handed-in.zip"])
def test_what_came_from_elsewhere_brings_no_environment(project, place, monkeypatch):
    an_environment(project / ".venv")
    monkeypatch.chdir(project)
    (project / "handed-in.zip").write_bytes(b"")
    assert students_python(handed(), place, {}) == OURS


def kernel(home, python, name="hacks"):
    spec = home / ".local" / "share" / "jupyter" / "kernels" / name
    spec.mkdir(parents=True)
    (spec / "kernel.json").write_text(json.dumps({"argv": [python, "-m", "ipykernel_launcher"], "language": "python"}))


def notebook(content):
    return handed(file="lesson.ipynb", cell=3, files=(File("lesson.ipynb", json.dumps(content).encode()),))


@pytest.mark.skipif(sys.platform == "darwin", reason="Jupyter keeps its kernels elsewhere there")
def test_the_notebooks_kernel(project, home, tmp_path):
    kernel(home, str(an_environment(tmp_path / "jupyter") / "bin" / "python"))
    assert chosen(project, submission=notebook(NOTEBOOK)) == (KERNEL, "jupyter")
    assert chosen(project, submission=handed()) == ("", "")
    an_environment(project / ".venv")
    assert chosen(project, submission=notebook(NOTEBOOK)) == (PROJECT, ".venv")


@pytest.mark.skipif(sys.platform == "darwin", reason="as above")
@pytest.mark.parametrize("argv", ["/bin/sh", "no-such-python", "", None])
def test_a_kernel_that_is_no_python_is_not_started(project, home, argv):
    kernel(home, argv)
    assert chosen(project, submission=notebook(NOTEBOOK)) == ("", "")


@pytest.mark.skipif(sys.platform == "darwin", reason="as above")
def test_a_kernel_without_flask_does_not_run_the_lessons_cell(project, home, tmp_path):
    kernel(home, str(an_environment(tmp_path / "jupyter", packages=()) / "bin" / "python"))
    assert chosen(project, submission=notebook(NOTEBOOK)) == ("", "")


@pytest.mark.parametrize("name", ["../../evil", "", 7, "a/b"])
def test_a_kernels_name_is_no_path(project, name):
    odd = {"cells": [], "metadata": {"kernelspec": {"name": name}}}
    assert chosen(project, submission=notebook(odd)) == ("", "")


def test_the_option_takes_a_program_or_a_folder(tmp_path):
    home = an_environment(tmp_path / "theirs")
    for named in (home, home / "bin" / "python"):
        assert named_python(str(named)) == Packages(python=str(home / "bin" / "python"), chosen=OPTION)
    assert named_python(sys.executable) == named_python(sys.prefix) == OURS


@pytest.mark.parametrize("named", ["nowhere", "empty", "file.txt"])
def test_what_is_no_python_is_a_slip(tmp_path, monkeypatch, named):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("")
    with pytest.raises(ConfigError, match="no Python that can be started"):
        named_python(named)


@pytest.mark.parametrize(("key", "version"), [("version", "3.12.4"), ("version_info", "3.12.4.final.0"), ("version", "3.8.10")])
def test_an_environments_version_is_read(tmp_path, key, version):
    home = an_environment(tmp_path / "theirs", version, key=key)
    assert interpreter.version_of(str(home / "bin" / "python")) == ".".join(version.split(".")[:3])


@pytest.mark.parametrize(
    ("link", "real", "version"),
    [
        ("python3", "python3.11", "3.11"),
        ("python", "versions/3.12.1/bin/python3.12", "3.12.1"),
        ("python3", "cpython-3.13/bin/python3.13t", "3.13"),
        ("python3", "Python310/python", "3.10"),
        ("python3", "pypy3.10", "3.10"),
    ],
)
def test_an_installations_version_is_in_its_names(tmp_path, link, real, version):
    target = tmp_path / "system" / real
    target.parent.mkdir(parents=True)
    target.write_text("#!/bin/sh\n")
    target.chmod(0o755)
    (tmp_path / link).symlink_to(target)
    assert interpreter.version_of(str(tmp_path / link)) == version


def test_condas_version_is_in_what_it_notes(tmp_path):
    (tmp_path / "conda-meta").mkdir()
    (tmp_path / "conda-meta" / "python-3.11.9-h955ad1f_0.json").write_text("{}")
    assert interpreter.version_of(str(tmp_path / "bin" / "python")) == "3.11.9"


def test_what_tells_nothing_does_not_break_anything(tmp_path):
    (tmp_path / "python").write_text("no program")
    assert interpreter.version_of(str(tmp_path / "python")) == ""


def test_a_report_says_whose_python_it_was(project, monkeypatch):
    monkeypatch.chdir(project)
    an_environment(project / ".venv")
    (project / ".venv" / "lib" / "python3.12" / "site-packages" / "pip").mkdir()
    packages = students_python(handed(), str(project), {})

    seen = environment(handed(), "host", packages, STUDENT)

    assert (seen.python, seen.flask) == ("3.12.4", "3.0.2")
    assert seen.interpreter == "of your project's .venv"
    assert seen.installs == ".venv/bin/python -m pip install"
    assert seen.packages.python == ""
    assert environment(handed(), "host", packages).installs == ""


def test_words_for_each_way_to_choose(tmp_path):
    python = str(an_environment(tmp_path / "theirs") / "bin" / "python")
    said = {chosen: interpreter_words(Packages(python=python, chosen=chosen)) for chosen in (ACTIVATED, PROJECT, KERNEL, OPTION)}
    assert said == {
        ACTIVATED: "of the environment that is switched on, theirs",
        PROJECT: "of your project's theirs",
        KERNEL: "of the notebook's kernel",
        OPTION: f"at {python}",
    }
    assert interpreter_words(OURS) == ""


def test_a_path_is_spelled_without_its_users_name(home, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert spelled(f"{home}/tools/bin/python") == "home/tools/bin/python"
    monkeypatch.chdir("/")
    assert spelled(f"{home}/tools/bin/python") == "~/tools/bin/python"
    assert spelled("/opt/my tools/python") == '"/opt/my tools/python"'


def test_pip_is_only_named_where_it_may_install(tmp_path):
    home = an_environment(tmp_path / "theirs")
    python = Packages(python=str(home / "bin" / "python"), chosen=OPTION)
    assert installing(python) == ""
    (home / "lib" / "python3.12" / "site-packages" / "pip").mkdir()
    assert installing(python) == f"{home}/bin/python -m pip install"
    (home / "lib" / "python3.12" / "EXTERNALLY-MANAGED").write_text("")
    assert installing(python) == ""


def test_an_environment_shows_the_systems_packages_only_where_it_says_so(tmp_path):
    home = an_environment(tmp_path / "theirs", packages=())
    system = an_environment(tmp_path / "system")
    (system / "pyvenv.cfg").unlink()
    (home / "bin" / "python").unlink()
    (home / "bin" / "python").symlink_to(system / "bin" / "python")
    python = Packages(python=str(home / "bin" / "python"), chosen=OPTION)
    assert flask_of(python) == ""
    (home / "pyvenv.cfg").write_text("version = 3.12\ninclude-system-site-packages = true\n")
    assert flask_of(python) == "3.0.2"
