from __future__ import annotations

import pytest

from checker.checks.header_sent import header_sent
from tests.builders import answer, case
from tests.verdicts import reason_of


def about(*headers, came=None, **params):
    return case(home=came or answer("x", headers=headers), params={"name": "X-Team", **params})


CASES = [
    ("it is there", about(("x-team", "Quince")), None),
    ("it is empty and there", about(("X-Team", "")), None),
    ("its value", about(("X-Team", " quince "), **{"is": "Quince"}), None),
    ("a part of its value", about(("X-Team", "a, Quince"), has="quince"), None),
    ("two of them are one", about(("X-Team", "a"), ("X-Team", "b"), has="a, b"), None),
    ("without what it must not say", about(("X-Team", "b"), lacks="a"), None),
    ("not there at all is without it, too", about(lacks="a"), None),
    ("on a page that is not found", about(came=answer("", status=404, headers=(("X-Team", "a"),))), None),
    ("no answer", about(came="closed"), "no_answer"),
    ("absent", about(), "no_header"),
    ("absent where a value is due", about(has="a", lacks="b"), "no_header"),
    ("another value", about(("X-Team", "Quinces"), **{"is": "Quince"}), "other_value"),
    ("without the part", about(("X-Team", "b"), has="a"), "other_value"),
    ("with what it must not say", about(("X-Team", "cab"), lacks="A"), "unwanted"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_header_sent(given, reason):
    assert reason_of(header_sent, given) == reason


def test_no_value_is_told():
    finding = header_sent.rule(about(("X-Team", "Rosa"), has="Olga"))
    assert not any(name in f"{finding.reason}{finding.facts}" for name in ("Rosa", "Olga"))
