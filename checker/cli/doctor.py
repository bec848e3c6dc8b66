"""`check-hacks doctor`: is this computer ready for the lesson?"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from checker.cli.door import NOT_PASSED, OK
from checker.cli.options import assignment_option, python_option
from checker.environments.choosing import named_python, students_python
from checker.environments.uv import uv
from checker.environments.wanting import installed
from checker.load import load_assignment
from checker.model import Submission
from checker.observe.environment import installing, interpreter_words, spelled
from checker.observe.interpreter import version_of
from checker.packages import OPTION, OURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.packages import Packages

EXAMPLES = """\b
Example:
  check-hacks doctor
"""
ON_A_MAC = sys.platform == "darwin"
AIRPLAY_PORT = 5000


class Symptom(NamedTuple):
    """One thing that was looked at, and how it is: FINE, WRONG, or merely worth knowing (NOTE)."""

    state: str
    words: str


FINE, WRONG, NOTE = "ok", "! ", "- "


@click.command("doctor", epilog=EXAMPLES)
@assignment_option
@python_option
def command(assignment_id: str | None, python: str | None) -> int:
    """Look at Python, Flask, the ports and old servers, and say what stands in the way."""
    assignment = load_assignment(assignment_id)
    symptoms = list(examine(assignment.port, _programs_python(python)))
    for symptom in symptoms:
        click.echo(f"{symptom.state} {symptom.words}")
    ill = any(symptom.state == WRONG for symptom in symptoms)
    click.echo("\nLook at the lines with a '!' first." if ill else "\nThis computer is ready.")
    return NOT_PASSED if ill else OK


def _programs_python(python: str | None) -> Packages:
    """The one that would run a program of this folder."""
    if python is not None:
        return named_python(python)
    folder = Submission(id="", form="python", digest="")
    return students_python(folder, ".", os.environ)


def examine(port: int, python: Packages = OURS) -> Iterator[Symptom]:
    """All symptoms, the most common trouble first. `python` runs the programs."""
    yield from _pythons()
    yield from _of_programs(python) if python != OURS else _packages()
    yield from _installer()
    yield from _port(port)
    yield from _airplay()
    yield from _stale_servers()
    yield _browser()
    yield isolation()


def _pythons() -> Iterator[Symptom]:
    yield Symptom(FINE, f"Python {sys.version.split()[0]} runs check-hacks: {sys.executable}")
    other = shutil.which("python")
    if other is None:
        yield Symptom(NOTE, "There is no `python` on your path: a notebook's %%python cell would not start.")
    elif not _same_python(other):
        yield Symptom(NOTE, f"A notebook's %%python cell would use another Python: {other}. Is your environment switched on?")
    pip = shutil.which("pip")
    if pip and other and Path(pip).parent != Path(other).parent:
        yield Symptom(NOTE, f"`pip` installs for another Python than `python` runs: {pip}")


def _same_python(other: str) -> bool:
    # Not resolved: the python of an environment is a link to the one that made it.
    return Path(other).parent == Path(sys.executable).parent


def _packages() -> Iterator[Symptom]:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to import, and --help comes through here

    def look(name: str) -> Symptom:
        try:
            return Symptom(FINE, f"{name} {version(name)}")
        except PackageNotFoundError:
            return Symptom(WRONG, f"{name} is not installed for this Python.")

    yield from map(look, ("flask", "flask-cors", "requests"))


def _of_programs(python: Packages) -> Iterator[Symptom]:
    """Another Python than ours, looked at without starting it."""
    where = (
        f"{interpreter_words(python)} ({spelled(python.python)})" if python.chosen != OPTION else f"at {spelled(python.python)}"
    )
    yield Symptom(FINE, f"Python {version_of(python.python)} runs your program, {where}.")
    there = installed(python.python)
    for name in ("flask", "flask-cors", "requests"):
        if name in there:
            yield Symptom(FINE, f"{name} {there[name]} is installed there.")
        else:
            remedy = (
                f"{installing(python)} {name}"
                if installing(python)
                else f"make an environment for your project, and install {name} in it"
            )
            yield Symptom(WRONG if name == "flask" else NOTE, f"{name} is not installed there. To have it: {remedy}")


def _installer() -> Iterator[Symptom]:
    if uv() is None:
        yield Symptom(
            NOTE, "There is no uv here, so packages of a class are installed by pip, slowly. `python -m pip install uv` adds it."
        )


def _port(port: int) -> Iterator[Symptom]:
    from checker.observe.ports import holders  # noqa: PLC0415 - psutil costs 45 ms

    found = holders(port)
    if not found:
        yield Symptom(FINE, f"Port {port} is free.")
    for holder in found:
        who = f"{holder.name} (pid {holder.pid})" if holder.pid else "a program of somebody else"
        remedy = f" `check-hacks stop {port}` ends it politely." if holder.own else ""
        yield Symptom(WRONG, f"Port {port} is in use by {who}.{remedy}")


def _airplay() -> Iterator[Symptom]:
    from checker.observe.ports import holders  # noqa: PLC0415 - as above

    if ON_A_MAC and holders(AIRPLAY_PORT):
        yield Symptom(NOTE, "Port 5000 belongs to AirPlay on this Mac. Your server's 5001 is fine.")


def _stale_servers() -> Iterator[Symptom]:
    from checker.observe.escaped import left_behind  # noqa: PLC0415 - as above

    for pid, name in left_behind():
        yield Symptom(WRONG, f"A server of an earlier check is still running: {name} (pid {pid}).")


def _browser() -> Symptom:
    from checker.observe.browser.installed import VARIABLE, browser  # noqa: PLC0415 - as above

    found = browser(os.environ)
    if found:
        return Symptom(FINE, f"Pages that scripts make are opened in {found}.")
    return Symptom(
        NOTE,
        f"Pages that scripts make are left to a teacher: there is no Chromium, Chrome or Edge that we can use ({VARIABLE} may name one).",
    )


def isolation() -> Symptom:
    """What stands between a server under test and this computer, now and when a class is graded."""
    from checker.observe.warm.trial import SANDBOX, WARM, best_walls  # noqa: PLC0415 - as above

    found = best_walls()
    words = {WARM: "A class can be graded in a sandbox.", SANDBOX: f"A class can be graded in a sandbox, slowly: {found.why}."}
    walls = words.get(found.isolation or "", f"There is no sandbox to grade a class in: {found.why}.")
    return Symptom(NOTE, f"On this computer a server under test runs as you, on a copy of its files. {walls}")
