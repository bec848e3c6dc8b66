"""As much as observing lets through, in the shapes that take longest: it is judged and reported in time that grows with its size."""

from __future__ import annotations

import json

import pytest

from checker.judge import judge
from checker.load import load_assignment, load_rubric
from checker.score import score
from tests.builders import OWN_RECORD, answer, boot, evidence
from tests.growth import takes_time_that_grows_with_size

LESSON = load_assignment()
RUBRIC = load_rubric(LESSON)
BODY = LESSON.limits.body
LOG = LESSON.limits.log
ROUTES = 2

ERROR = '\nTraceback (most recent call last):\n  File "server.py", line 3\nValueError: x\n'
LOGS = {
    "empty lines": "\n" * LOG,
    "spaces and lines": " \n" * (LOG // 2),
    "brackets": ("[{(" * 330 + "\n") * (LOG // 991),
    "half a frame": '  File "' * (LOG // 8),
    "folders": ('"/home/' * 140 + "\n") * (LOG // 981),
    "half a colour": "\x1b]" * (LOG // 2),
    "escapes": "%41&amp;" * (LOG // 8),
    "mail": "a@b." * (LOG // 4),
    "one word": "A" * LOG,
}
BODIES = {
    "open brackets": lambda size: "[" * size,
    "empty lists": lambda size: "[" + "[]," * (size // 3 - 2) + "[]]",
    "numbers": lambda size: "[" + "1," * (size // 2 - 2) + "1]",
    "one number": lambda size: "[" + "9" * (size - 2) + "]",
    "records": lambda size: json.dumps([{**OWN_RECORD, "FirstName": f"Ro{place}"} for place in range(size * 6 // 1000)]),
    "half records": lambda size: json.dumps([{"FirstName": f"Ro{place}"} for place in range(size * 3 // 100)]),
    "keys": lambda size: json.dumps([{f"k{place}": "v" for place in range(size * 6 // 100)}]),
    "a long text": lambda size: json.dumps([{**OWN_RECORD, "Pet": "ab " * (size // 3 - 100)}]),
    "quotes": lambda size: '"' * size,
    "tags": lambda size: "<div>" * (size // 5),
    "half a comment": lambda size: "<!--" * (size // 4),
    "words": lambda size: " ".join(map(str, range(size * 14 // 100))),
}


def judged(seen):
    report = score(seen, LESSON, RUBRIC, judge(seen, RUBRIC))
    assert report.max_score == 100
    assert "checker_fault" not in {mark.reason for mark in report.marks}


@pytest.mark.weighs
@pytest.mark.parametrize("log", LOGS.values(), ids=LOGS)
@pytest.mark.parametrize("ended", [False, True], ids=["while it answered", "before it answered"])
def test_a_log_takes_time_that_grows_with_its_size(log, ended):
    logs = (log[: size - len(ERROR)] + ERROR for size in (LOG // 4, LOG))
    quarter, whole = (evidence(boots=(_crashed(said),)) if ended else evidence(first={"log": said}) for said in logs)
    takes_time_that_grows_with_size(judged, quarter=quarter, whole=whole)


def _crashed(log):
    return boot(outcome="exited", exit_code=1, log=log, port=None, listeners=(), stop=None)


@pytest.mark.weighs
@pytest.mark.parametrize("made", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize("kind", ["application/json", "text/html"])
def test_answers_take_time_that_grows_with_their_size(made, kind):
    quarter, whole = (_serves(made(size), kind) for size in (BODY // 4, BODY))
    takes_time_that_grows_with_size(judged, quarter=quarter, whole=whole)


def _serves(body, kind):
    routes = {f"/api/{place}": answer(body.replace("Ro", f"R{place}"), kind=kind) for place in range(ROUTES)}
    return evidence(home=answer(body), routes=routes)
