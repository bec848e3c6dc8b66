"""As much as observing lets through, in the shapes that take longest: it is judged and reported in time that grows with its size."""

from __future__ import annotations

import json
from time import process_time

import pytest

from checker.judge import judge
from checker.load import load_assignment, load_rubric
from checker.score import score
from tests.builders import OWN_RECORD, answer, boot, evidence

LESSON = load_assignment()
RUBRIC = load_rubric(LESSON)
BODY = LESSON.limits.body
LOG = LESSON.limits.log
ROUTES = 5
SECONDS = 6
"""For a fifth of the routes that may be visited, on a busy machine; what grew with the square of the size took minutes."""

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
    "open brackets": "[" * BODY,
    "empty lists": "[" + "[]," * (BODY // 3 - 2) + "[]]",
    "numbers": "[" + "1," * (BODY // 2 - 2) + "1]",
    "one number": "[" + "9" * (BODY - 2) + "]",
    "records": json.dumps([{**OWN_RECORD, "FirstName": f"Ro{place}"} for place in range(6_000)]),
    "half records": json.dumps([{"FirstName": f"Ro{place}"} for place in range(30_000)]),
    "keys": json.dumps([{f"k{place}": "v" for place in range(60_000)}]),
    "a long text": json.dumps([{**OWN_RECORD, "Pet": "ab " * (BODY // 3 - 100)}]),
    "quotes": '"' * BODY,
    "tags": "<div>" * (BODY // 5),
    "half a comment": "<!--" * (BODY // 4),
    "words": " ".join(map(str, range(140_000))),
}


def seconds_for(seen):
    begin = process_time()
    report = score(seen, LESSON, RUBRIC, judge(seen, RUBRIC))
    assert report.max_score == 100
    assert "checker_fault" not in {mark.reason for mark in report.marks}
    return process_time() - begin


@pytest.mark.parametrize("log", LOGS.values(), ids=LOGS)
@pytest.mark.parametrize("ended", [False, True], ids=["while it answered", "before it answered"])
def test_a_log_takes_time_that_grows_with_its_size(log, ended):
    log = log[: LOG - len(ERROR)] + ERROR
    crashed = boot(outcome="exited", exit_code=1, log=log, port=None, listeners=(), stop=None)
    assert seconds_for(evidence(boots=(crashed,)) if ended else evidence(first={"log": log})) < SECONDS


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize("kind", ["application/json", "text/html"])
def test_answers_take_time_that_grows_with_their_size(body, kind):
    routes = {f"/api/{place}": answer(body.replace("Ro", f"R{place}"), kind=kind) for place in range(ROUTES)}
    assert seconds_for(evidence(home=answer(body), routes=routes)) < SECONDS
