"""Rows from tracebacks that Pythons really printed (see tests/printed): which cause each program's slip has, wherever it is met."""

from __future__ import annotations

import re

import pytest

from checker import causes
from checker.causes.slips import API, BOOT, FIRST_PAGE
from checker.evidence import Place, Sign
from tests.builders import answer, boot, case, handed, source
from tests.causes.situations import Row, cause_at
from tests.printed.test_tracebacks import NEW, PYTHONS, RECORDED

CSS = source(signs=(Sign(code="css_in_f_string", place=Place(line=9)),))
MISSING = {"names": ("server.py",)}


def beside(*names):
    return {"handed": handed(names=("server.py", *names))}


def met(place, log, **differences):
    """A case in which this traceback broke the start, the home page or the Web API."""
    if place == BOOT:
        first = boot(outcome="exited", exit_code=1, stop=None, log=log, listeners=(), port=None)
        return case(boots=(first,), **differences)
    path = "/" if place == FIRST_PAGE else "/api/data"
    named = re.sub(r"Exception on \S+ \[", f"Exception on {path} [", log)
    asked = named if "Exception on" in named else f"[2026-11-22 10:00:00,100] ERROR in app: Exception on {path} [GET]\n{log}"
    broken = answer("oh", status=500)
    where = {"home": broken} if place == FIRST_PAGE else {"routes": {path: broken}}
    return case(first={"log": asked}, **where, **differences)


def rows(codes, differences, python="3.11"):
    """`codes`: {program: code}, or {(program, "more"): code} where `differences` has several for one program."""
    explained = {(one.code, place) for one in causes.discover() for place in one.explains}
    return tuple(
        Row(code, place, met(place, RECORDED[python][_program(key)], **differences.get(key, {})))
        for key, code in codes.items()
        for place in (BOOT, FIRST_PAGE, API)
        if (code, place) in explained
    )


def everywhere(codes, differences):
    """Parameters for a test: what each Python printed, and the cause."""
    return [
        pytest.param(python, key, code, differences.get(key, {}), id=f"{python} {key}")
        for python in PYTHONS
        for key, code in codes.items()
        if _program(key) not in NEW
    ]


def code_of(python, key, differences):
    """The code of the cause that is found for a program at the place where its slip is met."""
    log = RECORDED[python][_program(key)]
    found = cause_at(
        FIRST_PAGE if "Exception on" in log else BOOT, met(FIRST_PAGE if "Exception on" in log else BOOT, log, **differences)
    )
    return found and found.code


def _program(key):
    return key if isinstance(key, str) else key[0]
