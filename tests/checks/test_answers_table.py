from __future__ import annotations

import pytest

from checker.checks.answers_table import answers_table, differs, table
from checker.errors import ConfigError
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import walk, walked

ROWS = {
    "rows": [
        {"path": "/add?a=1&b=2", "answer": {"sum": 3}},
        {"path": "/add?a=x", "status": 400},
        {"path": "/mean", "json": [1, 2], "answer": 1.5, "at": "/mean", "within": 0.01},
    ]
}
RIGHT = {"row_1": answer({"sum": 3}), "row_2": answer({}, status=400), "row_3": answer({"mean": 1.5001})}


def came(**differences):
    return walked(walk(table(ROWS), **{**RIGHT, **differences}), ROWS)


CASES = [
    ("all", came(), None),
    ("another number", came(row_1=answer({"sum": 12})), "another_answer"),
    ("a text", came(row_1=answer({"sum": "3"})), "another_answer"),
    ("nothing there", came(row_3=answer({"average": 1.5})), "another_answer"),
    ("too far off", came(row_3=answer({"mean": 1.6})), "another_answer"),
    ("another status", came(row_2=answer({})), "other_status"),
    ("no JSON", came(row_1=answer("three")), "not_json"),
    ("it hangs", came(row_2="timed_out"), "no_answer"),
    ("it ended", came(row_1="server_gone"), "not_reached"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_answers_table(given, reason):
    assert reason_of(answers_table, given) == reason


@pytest.mark.parametrize(
    ("found", "wanted", "where"),
    [
        ({"a": [1, 2]}, {"a": [1, 2]}, None),
        ({"a": [1, 2]}, {"a": [1, 3]}, "/a/1"),
        ({"a": [1]}, {"a": [1, 2]}, "/a"),
        ({"a": 1, "b": 2}, {"a": 1}, ""),
        ({}, {"a": 1}, "/a"),
        (True, 1, ""),
        (1, True, ""),
        (1, 1.0, None),
        (None, None, None),
        ("1", 1, ""),
        (10**400, 0.5, ""),
        (float("nan"), 1.0, ""),
    ],
    ids=str,
)
def test_the_first_difference_is_named_by_its_place_alone(found, wanted, where):
    assert differs(found, wanted, 0.01) == where


@pytest.mark.parametrize(
    "rows", [[], "x", [{}], [{"path": "x"}], [{"path": "/", "body": 1}], [{"path": "/", "status": "200"}]], ids=str
)
def test_a_table_that_cannot_be_asked_is_the_teachers(rows):
    with pytest.raises(ConfigError, match="row"):
        table({"rows": rows})


def test_what_has_a_body_is_posted():
    [step] = table({"rows": [{"path": "/", "form": {"a": 1}}]}).steps
    assert (step.method, step.form) == ("POST", (("a", "1"),))
