from __future__ import annotations

import pytest

from checker.checks.answers_table import answers_table, differs, table
from checker.errors import ConfigError
from checker.wording import filled
from tests.builders import answer
from tests.verdicts import reason_of
from tests.walks import UNIQUE, walk, walked

SHOWN = {"rows": [{"path": "/hello", "form": {"name": "A & B {{unique}}"}, "shows": "A & B {{unique}}", "status": "2xx"}]}
ECHO = {"rows": [{"path": "/echo", "json": {"name": "{{unique}}"}, "answer": {"name": "{{unique}}"}}]}
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


def shown(body, **more):
    return walked(walk(table(SHOWN), row_1=answer(body, **more)), SHOWN)


CASES = [
    ("what was sent is shown", shown(f"<p>Hello, A &amp; B {UNIQUE}"), None),
    ("any of a family", shown(f"A & B {UNIQUE}", status=203), None),
    ("what was sent comes back", walked(walk(table(ECHO), row_1=answer({"name": UNIQUE})), ECHO), None),
    ("what nobody sent comes back", walked(walk(table(ECHO), row_1=answer({"name": "{{unique}}"})), ECHO), "another_answer"),
    ("not shown", shown("<p>Hello, {{unique}}"), "not_shown"),
    ("it breaks", came(row_2=answer("no", status=500)), "crashed"),
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
    "rows",
    [
        [],
        "x",
        [{}],
        [{"path": "x"}],
        [{"path": "/", "body": 1}],
        [{"path": "/", "status": "ok"}],
        [{"path": "/", "status": [200, "6xx"]}],
        [{"path": "/", "status": True}],
        [{"path": "/", "form": ["name"]}],
        [{"path": "/", "about": 7}],
        [{"path": "/", "within": "1"}],
    ],
    ids=str,
)
def test_a_table_that_cannot_be_asked_is_the_teachers(rows):
    with pytest.raises(ConfigError, match="row"):
        table({"rows": rows})


def test_a_question_is_named_by_what_the_rubric_says_about_it():
    rows = {"rows": [{"path": "/join", "about": "an empty name", "status": 400}]}
    found = answers_table.rule(walked(walk(table(rows), row_1=answer({}, status=201)), rows))
    said = filled(found.reason.message, found.facts)

    assert said == "Question 1 of 1, an empty name (GET /join) was answered with 201. The task asks for another status."


def test_what_has_a_body_is_posted():
    [step] = table({"rows": [{"path": "/", "form": {"a": 1}}]}).steps
    assert (step.method, step.form) == ("POST", (("a", "1"),))
