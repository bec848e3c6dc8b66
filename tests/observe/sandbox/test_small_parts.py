from __future__ import annotations

import errno
import os
import subprocess
import sys

import pytest

from checker.observe.sandbox import CannotIsolate, SandboxLauncher, view
from checker.observe.sandbox.allowance import Allowance, exceeded, parse_sockets, parse_usage
from checker.observe.sandbox.inhabitants import parse_status
from checker.observe.sandbox.namespaces import FORBIDDEN, _version, _why
from checker.observe.sandbox.wrapped import exit_code

STATUS = "Name:\t{name}\nUmask:\t0022\nState:\t{state}\nPid:\t7\nPPid:\t3\nNSpid:\t{inner}\n"
PLENTY = 1e9
"""Seconds: this very process may have run all other tests before."""
TICK = os.sysconf("SC_CLK_TCK")


def status(inner, name="python", state="S (sleeping)"):
    return parse_status(STATUS.format(inner=inner, name=name, state=state))


@pytest.mark.parametrize(
    ("inner", "is_main", "is_students"),
    [
        pytest.param("4", False, False, id="bubblewrap outside"),
        pytest.param("5\t1", False, False, id="bubblewrap's keeper inside"),
        pytest.param("6\t2", True, True, id="the program"),
        pytest.param("7\t12", False, True, id="what it started"),
        pytest.param("8\t13\t1", False, True, id="in a namespace of its own"),
    ],
)
def test_everybody_is_known_by_the_depth_of_their_pid(inner, is_main, is_students):
    found = status(inner)
    assert (found.is_number(2), found.is_students) == (is_main, is_students)


@pytest.mark.parametrize(("state", "alive"), [("R (running)", True), ("Z (zombie)", False), ("X (dead)", False)])
def test_the_dead_are_told_from_the_living(state, alive):
    assert status("6\t2", state=state).alive is alive


def test_a_name_may_hold_what_looks_like_another_field():
    assert status("6\t2", name="PPid: 1").parent == 3


@pytest.mark.parametrize(
    ("code", "seen"),
    [(0, 0), (1, 1), (128, 128), (130, -2), (137, -9), (139, -11), (200, 200), (255, 255), (-9, -9)],
)
def test_exit_codes_are_those_of_subprocess(code, seen):
    assert exit_code(code) == seen


def test_what_a_process_used_is_read_behind_its_name():
    fields = ["0"] * 50
    fields[11:15], fields[21] = [str(TICK), str(2 * TICK), str(3 * TICK), str(4 * TICK)], "100"
    usage = parse_usage(f"9 (a) b) S {' '.join(fields[1:])}".encode())
    assert usage.cpu == 10
    assert usage.memory == 100 * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.parametrize(
    ("allowance", "used_up"),
    [
        pytest.param(Allowance(cpu=PLENTY), None, id="room enough"),
        pytest.param(Allowance(memory=1000, cpu=PLENTY), "memory", id="memory"),
        pytest.param(Allowance(cpu=0), "cpu", id="time"),
    ],
)
def test_a_process_is_held_to_its_allowance(allowance, used_up):
    sum(range(1_000_000))  # some CPU to be counted
    assert exceeded((os.getpid(),), allowance) == used_up


def test_sockets_count_as_memory():
    assert exceeded((os.getpid(),), Allowance(cpu=PLENTY), sockets=10) is None
    assert exceeded((os.getpid(),), Allowance(cpu=PLENTY), sockets=10_000) == "memory"


@pytest.mark.parametrize(
    ("text", "count"), [(b"sockets: used 297\nTCP: inuse 5 orphan 0\n", 297), (b"TCP: inuse 5\n", 0), (b"", 0)]
)
def test_sockets_are_counted_as_the_kernel_does(text, count):
    assert parse_sockets(text) == count


def test_whoever_is_gone_uses_nothing():
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    assert exceeded((child.pid,), Allowance(cpu=0)) is None


@pytest.mark.parametrize(
    ("release", "version"),
    [("6.8.0-45-generic", (6, 8)), ("5.10.0-32-amd64", (5, 10)), ("6.18-rc1", (6, 18)), ("odd", (0, 0))],
)
def test_a_kernel_is_known_by_two_numbers(release, version):
    assert _version(release) == version


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOSPC])
def test_forbidden_namespaces_come_with_a_remedy(number):
    assert _why(OSError(number, "no")) == FORBIDDEN
    assert "sysctl -w kernel.apparmor_restrict_unprivileged_userns=0" in FORBIDDEN


def test_a_launcher_outside_of_namespaces_is_refused():
    with pytest.raises(CannotIsolate, match="not in namespaces"):
        SandboxLauncher()


def words_of(kind, words):
    """The destinations of one of bubblewrap's options."""
    words = list(words)
    return [words[at + 2] for at, word in enumerate(words) if word == kind]


def test_the_python_that_runs_us_is_shown_and_we_are_not(tmp_path):
    shown = words_of("--ro-bind", view.python())
    package = os.path.realpath(view.checker.__path__[0])
    assert any(sys.executable.startswith(f"{folder}/") for folder in (*shown, "/usr"))
    assert not any(package.startswith(f"{folder}/") for folder in shown)


def test_the_way_to_a_python_that_is_a_link_to_a_link_can_be_walked(monkeypatch, tmp_path):
    """As in an environment that was made by the Python of another one (Python 3.10 links to that)."""
    for name in ("one", "other"):
        (tmp_path / name / "bin").mkdir(parents=True)
    (tmp_path / "other" / "bin" / "python").symlink_to(os.path.realpath(sys.executable))
    (tmp_path / "one" / "bin" / "python").symlink_to(tmp_path / "other" / "bin" / "python")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "one" / "bin" / "python"))
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "one"))

    words = list(view.python())

    made = [words[at + 1] for at, word in enumerate(words) if word == "--dir"]
    assert str(tmp_path / "other" / "bin") in made
    assert words.index("--symlink") > max(words.index(folder) for folder in made)


def test_a_checkout_around_the_python_is_covered_and_the_python_laid_into_it(monkeypatch, tmp_path):
    package = tmp_path / "home" / "lib" / "work" / "checker"
    (package.parent / "rubric").mkdir(parents=True)
    package.mkdir()
    monkeypatch.setattr(view.checker, "__file__", str(package / "__init__.py"))
    home = str(tmp_path / "home")
    assert list(view.ours((f"{home}/lib",))) == [str(package.parent)]
    assert list(view.ours(("/usr",))) == []


def test_an_installed_package_is_covered_alone(monkeypatch, tmp_path):
    package = tmp_path / "site-packages" / "checker"
    package.mkdir(parents=True)
    monkeypatch.setattr(view.checker, "__file__", str(package / "__init__.py"))
    assert list(view.ours((str(tmp_path),))) == [str(package)]
