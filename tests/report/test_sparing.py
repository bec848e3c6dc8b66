"""A report is written whatever is in it: what a format breaks at is left out, and the reader is told."""

from __future__ import annotations

import json

import pytest

from checker.model import Advice, Verdict
from checker.report import FORMATS, renderer
from checker.report.sparing import sparing
from tests.report.reports import MIXED, exhibit, report

TOO_LONG = 10**5000
"""Python refuses to write it down."""
UNWRITABLE = MIXED.marks[0]._replace(facts=(("count", TOO_LONG),), title="Rosa")


def words(what):
    """A format that breaks at any "Rosa" and names its parts."""
    parts = [what.log, *(f"{each.body} {each.request}" for each in what.exhibits), *(each.message for each in what.advice)]
    parts += [f"{mark.id} {mark.title} {mark.message}" for mark in what.marks]
    if any("Rosa" in part for part in parts):
        raise KeyError(parts)
    return "\n".join(parts)


written = sparing(words)


def test_what_can_be_written_is_what_the_format_writes():
    assert written(MIXED) == words(MIXED)


def test_what_is_given_beside_the_report_is_handed_on():
    assert sparing(lambda what, *, loud: what.log.upper() if loud else what.log)(report(log="hm"), loud=True) == "HM"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"log": "Rosa"}, "(this could not be written: KeyError at report.sparing:"),
        ({"exhibits": (exhibit(body="Rosa"),)}, ""),
        ({"advice": (Advice("a", "Rosa"), Advice("b", "use tabs"))}, "use tabs"),
    ],
    ids=["log", "exhibits", "advice"],
)
def test_one_part_that_breaks_costs_only_itself(part, said):
    text = written(MIXED._replace(**part))
    assert "Rosa" not in text
    assert said in text
    assert all(mark.message in text for mark in MIXED.marks)


def test_a_mark_that_breaks_is_ungraded_and_the_others_stand():
    seen = []
    sparing(lambda what: (words(what), seen.append(what))[0])(MIXED._replace(marks=(UNWRITABLE, *MIXED.marks[1:])))
    first, *others = seen[-1].marks
    assert (first.verdict, first.reason, first.score) == (Verdict.ERROR, "checker_fault", 0)
    assert "KeyError" in first.message
    assert others == list(MIXED.marks[1:])


def test_what_breaks_without_all_of_them_gets_out():
    def never(what):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        sparing(never)(MIXED)


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_spares_what_it_cannot_write(name):
    shown = (exhibit(milliseconds=TOO_LONG),)
    text = renderer(name)(MIXED._replace(marks=(UNWRITABLE, *MIXED.marks[1:]), exhibits=shown))
    if name == "json":
        told = json.loads(text)
        assert (told["marks"][0]["verdict"], told["exhibits"]) == ("error", [])
    assert all(mark.title.removesuffix(".")[:20] in text for mark in MIXED.marks[2:])
