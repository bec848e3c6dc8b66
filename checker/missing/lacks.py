"""What a program lacked when it broke: read from what it printed. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.distributions import canonical, distribution_of, may_be_published
from checker.missing.left_out import is_left_out, left_out
from checker.missing.modules import LEFT_OUT, NOT_HANDED_IN, PACKAGE, PART, STANDARD_ELSEWHERE, classified
from checker.missing.network import needs_internet
from checker.missing.reasons import NO_INTERNET, NO_LIBRARY, NO_ROOM, NOT_FETCHED, NOT_INSTALLED, NOT_READ, OTHER_PYTHON
from checker.model import Finding, Verdict
from checker.obstacles import why_not
from checker.packages import LESSON
from checker.printed.tracebacks import CAUSE, last_in_full, last_of, led_to
from checker.reader import STUDENT, TEACHER

if TYPE_CHECKING:
    from checker.evidence import Evidence
    from checker.model import Reason

MODULE = r"No module named '(?P<module>[\w.]{1,80})'"
SHARED_LIBRARY = (
    r"(?P<library>[\w+.-]{1,60}\.so(?:\.\d+)*): cannot open shared object file|Library not loaded: (?:\S*/)?(?P<dylib>[\w+.-]{1,60})"
    r"|DLL load failed while importing (?P<dll>[\w.]{1,60})|(?P<glibc>GLIBC(?:XX)?_[\d.]{1,20})' not found"
)
ASKS = (
    r"Missing optional dependency '([\w.-]{1,60})'|[Ii]nstall '([\w.-]{1,60})'|pip3? install (?:-U |--upgrade )?['\"]?([A-Za-z][\w.-]{1,60})"
    r"|[Nn]o module named '?([\w.]{1,60})|'([\w.-]{1,60})' package is (?:required|not installed)|([\w.-]{1,60}) (?:is not installed|must be installed|not found, please install)"
)
"""How libraries ask for another one that they can do without: pandas, WTForms, SQLAlchemy, requests and their like."""
ASKING = frozenset(
    ("ImportError", "Exception", "RuntimeError", "ModuleNotFoundError", "OptionalImportError", "ImproperlyConfigured")
)
FULL = r"No space left on device|Disk quota exceeded|database or disk is full|There is not enough space on the disk|\[Errno 28\]"
"""What a disk says; behind walls it is the program's own share of one."""
ALONE = frozenset(("sandbox", "warm", "user"))
"""Isolations in which a program has a network of its own."""


def missing_module(said: str) -> str:
    """The module that the last error of a log names, or the one that directly caused it; empty when both are another one."""
    last = last_of(said)
    for raised in reversed(led_to(said, last) if last else ()):
        found = re.match(MODULE, raised.message) if raised.kind == "ModuleNotFoundError" else None
        if found or raised.link != CAUSE:
            return found["module"].strip(".") if found else ""
    return ""


def last_trouble(said: str) -> str:
    """The last traceback of a text, with those that led to it and what comes after; the whole text when there is none."""
    last = last_in_full(said)
    return said[led_to(said, last)[0].start :] if last else said


def lacking(printed: str, evidence: Evidence) -> Finding | None:
    """Why what a program printed is ungraded; None where it lacks nothing but what is the student's to bring."""
    said = last_trouble(printed)
    module = missing_module(said)
    found = _module(module, evidence) if module else None
    if found is not None or module:
        return found
    library = re.search(SHARED_LIBRARY, said)
    if library is not None:
        return ungraded(NO_LIBRARY, library=next(filter(None, library.groups())))
    asked = _asked_for(said)
    if asked:
        return _not_installed(asked, asked, evidence)
    if evidence.environment.isolation not in ALONE and re.search(FULL, said):
        return ungraded(NO_ROOM)
    if needs_internet(said, alone=evidence.environment.isolation in ALONE):
        return ungraded(NO_INTERNET)
    file = left_out(said, evidence)
    return ungraded(NOT_READ, module=file) if file else None


def _module(module: str, evidence: Evidence) -> Finding | None:
    missing = classified(module, evidence)
    python = _python(evidence)
    if missing.kind == PACKAGE:
        return _not_installed(module, missing.detail, evidence)
    if missing.kind == PART and _may_be_another_version(missing.detail, evidence):
        return _not_installed(module, missing.detail, evidence)
    if missing.kind == LEFT_OUT or (missing.kind == NOT_HANDED_IN and is_left_out(f"{module.rpartition('.')[2]}.py", evidence)):
        return ungraded(NOT_READ, module=module)
    theirs = evidence.environment.reader == STUDENT and missing.detail != "most Pythons"
    if missing.kind == STANDARD_ELSEWHERE and not theirs:
        return ungraded(OTHER_PYTHON, module=module, where=missing.detail, python=python)
    return None


def _may_be_another_version(whole: str, evidence: Evidence) -> bool:
    """The submission says which packages it needs, and those are not what it was run with."""
    packages = evidence.environment.packages
    ours = packages.name == LESSON or bool(packages.gave_up)
    return (
        evidence.environment.reader == TEACHER
        and ours
        and distribution_of(whole) in {canonical(each) for each in evidence.source.lists}
    )


def _not_installed(module: str, package: str, evidence: Evidence) -> Finding:
    packages = evidence.environment.packages
    why = why_not(packages.gave_up, packages.detail)
    if why:
        return ungraded(NOT_FETCHED, module=module, package=package, why=why)
    return ungraded(NOT_INSTALLED, module=module, package=package, python=_python(evidence), command=_command(package, evidence))


def _command(package: str, evidence: Evidence) -> str:
    installs = evidence.environment.installs
    return f"{installs} {package}" if installs else "check-hacks --environment auto"


def _python(evidence: Evidence) -> str:
    """The Python that ran it, for a reader: "Python 3.12.1 of your project's .venv"."""
    return " ".join(filter(None, ("Python", evidence.environment.python, evidence.environment.interpreter)))


def _asked_for(said: str) -> str:
    """The package that the last error asks for; empty when it asks for none that we know of."""
    last = last_of(said)
    if last is None or last.name not in ASKING:
        return ""
    for found in re.finditer(ASKS, said[last.at :][:2_000]):
        name = next(filter(None, found.groups())).strip(".'")
        known = distribution_of(name.replace("-", "_")) or distribution_of(name)
        if known or may_be_published(canonical(name)):
            return known or canonical(name)
    return ""


def ungraded(reason: Reason, **facts: str | int) -> Finding:
    return Finding(verdict=Verdict.ERROR, reason=reason, facts=tuple(facts.items()))
