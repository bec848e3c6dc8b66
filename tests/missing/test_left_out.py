"""What a program misses because we left it out is nobody's mistake; what was never there is."""

from __future__ import annotations

import pytest

from checker.evidence import Sign
from checker.missing.answers import obstructed
from checker.missing.lacks import lacking
from checker.missing.left_out import is_left_out
from checker.model import Reason, failed
from checker.submission import BEYOND
from tests.builders import answer, case, exchange, source

FRAME = 'Traceback (most recent call last):\n  File "server.py", line 3, in <module>\n    work()\n'
MANY = BEYOND.format(number=2000)
NO_FILE = "FileNotFoundError: [Errno 2] No such file or directory: '{}'"
REASON = Reason(code="no_file", message="It is not there.", hint="Where is it?")


def evidence(*names):
    return case(source=source(signs=tuple(Sign(code="left_out", detail=name) for name in names))).evidence


def reason_of(error, *names):
    found = lacking(f"{FRAME}{error}\n", evidence(*names))
    return found and found.reason.code


@pytest.mark.parametrize(
    ("error", "name"),
    [
        (NO_FILE.format("data/people.csv"), "data/people.csv"),
        (NO_FILE.format("people.csv"), "data/people.csv"),
        (NO_FILE.format("C:\\work\\people.csv"), "people.csv"),
        ("NotADirectoryError: [Errno 20] Not a directory: 'people.csv'", "people.csv"),
        (NO_FILE.format("whatever.txt"), MANY),
        ("jinja2.exceptions.TemplateNotFound: home.html", "templates/home.html"),
        ("jinja2.exceptions.TemplateNotFound: home.html", MANY),
        ("sqlite3.OperationalError: no such table: people", "instance/people.db"),
        ("sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) no such table: people", "a.sqlite3"),
        ("ModuleNotFoundError: No module named 'my_helpers'", "my_helpers.py"),
        ("ModuleNotFoundError: No module named 'my_helpers'", MANY),
    ],
)
def test_what_we_left_out_costs_nobody_anything(error, name):
    assert reason_of(error, name) == "not_read"
    assert reason_of(error) is None
    assert reason_of(error, "other.mp4") is None


@pytest.mark.parametrize(
    "error", ["KeyError: 'people.csv'", "NameError: name 'people' is not defined", "FileNotFoundError: people.csv", "people.csv"]
)
def test_another_error_is_another_matter(error):
    assert reason_of(error, "people.csv") is None


@pytest.mark.parametrize(("asked", "left"), [("a/B.csv", True), ("b.csv/", True), ("c.csv", False), ("", False), ("/", False)])
def test_names_are_compared_by_their_last_part(asked, left):
    assert is_left_out(asked, evidence("data/b.csv")) is left


@pytest.mark.parametrize(
    ("path", "status", "reason"), [("/static/big.png", 404, "not_read"), ("/static/big.png", 500, None), ("/api", 404, None)]
)
def test_a_file_that_is_not_served_may_be_one_of_them(path, status, reason):
    asked = exchange(path, answer("", status=status))
    for name in ("static/big.png", MANY):
        found = obstructed(failed(REASON, probes=(asked.probe,)), (asked,), evidence(name))
        assert (found and found.reason.code) == reason
