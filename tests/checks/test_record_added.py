from __future__ import annotations

import json as text_of

import pytest

from checker.checks.record_added import record_added
from tests.builders import JOHN, OWN_RECORD, answer, case
from tests.verdicts import reason_of

DEEP = "[" * 5000 + "]" * 5000


def served(*bodies, **paths):
    """Routes of these bodies: the first is the lesson's own, then /api/1, /api/2 ..."""
    names = ["/api/data", *(f"/api/{number}" for number in range(1, 30))]
    return case(routes=dict(zip(names, bodies, strict=False)), **paths)


def json(body):
    return answer(body, kind="application/json")


CASES = [
    ("one of their own", case(), None),
    ("the teachers' two replaced", served(answer([OWN_RECORD])), None),
    ("a route for each team mate", served(answer("", status=404), answer([OWN_RECORD]), answer([JOHN])), None),
    ("JSON that is called a page, as json.dumps leaves it", served(answer(f"[{text_of.dumps(OWN_RECORD)}]")), None),
    ("a byte order mark", served(json("\ufeff" + f"[{text_of.dumps(OWN_RECORD)}]")), None),
    ("a key twice: the last one counts, as in a browser", served(json('[{"a": "San Diego", "a": "mine"}]')), None),
    ("a number longer than Python likes", served(json('[{"a": ' + "9" * 5000 + "}]")), None),
    ("other keys altogether", served(answer([{"pet": "cat", "age": 3}])), None),
    ("one route hangs, another serves", served("timed_out", answer([OWN_RECORD])), None),
    ("the starter's", served(answer([JOHN])), "only_starter"),
    (
        "the starter's names, other facts",
        served(answer([{**OWN_RECORD, "FirstName": "john ", "LastName": "MORTENSEN"}])),
        "only_starter",
    ),
    ("half of it an example's", served(answer([{**JOHN, "FirstName": "A", "LastName": "B", "DOB": "C"}])), "copied"),
    ("less than half", served(answer([{**JOHN, "FirstName": "A", "LastName": "B", "DOB": "C", "Email": "D"}])), None),
    ("keys swapped, values an example's", served(answer([{**JOHN, "FirstName": "Mortensen", "LastName": "John"}])), "copied"),
    ("no route answers", served(answer("", status=404)), "no_records"),
    ("an empty list", served(answer([])), "no_records"),
    ("a list of texts", served(answer(["Rosa"])), "no_records"),
    ("a list of empty objects", served(answer([{}, {"a": ""}])), "no_records"),
    ("pages only, elsewhere", served(answer("", status=404), answer("<p>Hi</p>")), "no_records"),
    ("one object", served(answer(OWN_RECORD)), "not_a_list"),
    ("a list inside of an object", served(answer({"users": [OWN_RECORD]})), "not_a_list"),
    ("a number", served(json("5")), "not_a_list"),
    ("nothing", served(json("null")), "not_a_list"),
    ("Python's way of writing a list", served(answer(str([OWN_RECORD]))), "not_json"),
    ("the same on another route", served(answer("", status=404), answer(str([OWN_RECORD]))), "not_json"),
    ("a page where data should be", served(answer("<p>Rosa</p>")), "not_json"),
    ("NaN, which browsers refuse", served(json('[{"a": NaN}]')), "not_json"),
    ("a list without an end", served(json(DEEP)), "not_json"),
    ("half a list", served(json('[{"a": 1}, {')), "not_json"),
    ("a crash", served(answer("", status=500)), "broken"),
    ("a login", served(answer("", status=401)), "broken"),
    ("no answer", served("timed_out"), "broken"),
    ("half an answer", served(answer(b'[{"First', kind="application/json", flaw="cut_short")), "broken"),
    ("an answer without an end", served(answer(b"[{}, {}, ", kind="application/json", flaw="too_big")), "broken"),
    ("every route is silent", served("closed", "closed", "closed"), "broken"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_record_added(given, reason):
    assert reason_of(record_added, given) == reason


def test_after_five_megabytes_of_answers_nobody_looks_any_further():
    filler = {f"/api/{place}": answer(" " * 999_000 + "[]", kind="application/json") for place in range(6)}
    assert record_added.rule(case(routes={**filler, "/api/own": answer([OWN_RECORD])})).reason.code == "no_records"
    del filler["/api/5"], filler["/api/4"]
    assert record_added.rule(case(routes={**filler, "/api/own": answer([OWN_RECORD])})).verdict == "passed"
