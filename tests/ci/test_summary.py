"""The summary: whatever a report says, it stays in its table and below 1 MiB."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from checker.ci import Ran, Wall
from checker.ci.summary import BROKEN_OFF, CUT, LIMIT, summary
from checker.model import Verdict
from tests.ci.runner_step import SUMMARY_LIMIT, commands_in
from tests.examples import examples
from tests.report.hostile import reports
from tests.report.reports import ALL_PASSED, MIXED, mark, report, ungraded

HOSTILE = "%0A::error:: ]]> | `x` </details> \ud800 <script> @all\n::error::\n##[error]"


def rows(text):
    """Rows of the first table, as GitHub splits them: at each | that no backslash escapes."""
    table = re.search(r"(?m)^\|---.*\n((?:\|.*\n)*)", text)
    return [re.split(r"(?<!\\)\|", row)[1:-1] for row in table[1].splitlines()] if table else []


def test_a_summary_has_marks_hints_and_the_folded_log():
    text = summary(Ran(MIXED))

    assert [cells[3].strip() for cells in rows(text)] == [
        "10/10",
        "10/10",
        "10/10",
        "0/20",
        "0/20",
        "0/10",
        "0/5",
        "10/10",
        "5/5",
    ]
    assert "Check the imports at the top." in text
    assert "<details><summary>What your server printed</summary>" in text


def test_hostile_words_change_nothing_about_its_shape():
    marks = tuple(mark("cors_open", Verdict.FAILED)._replace(title=HOSTILE, message=HOSTILE, hint=HOSTILE) for _ in range(3))
    text = summary(Ran(report(marks=marks, log=HOSTILE, assignment_title=HOSTILE, entry=HOSTILE)))

    assert [len(cells) for cells in rows(text)] == [4, 4, 4]
    assert text.count("</details>") == 1
    assert "<script>" not in text.partition("<details>")[0]
    text.encode("utf-8")
    assert commands_in(text)[0] == []


def test_four_hundred_failing_marks_with_long_words_fit():
    marks = tuple(
        mark("cors_open", Verdict.FAILED, message="\u6f22`|*" * 300, hint="<b>" * 400)._replace(title=f"Criterion {number}")
        for number in range(400)
    )
    text = summary(Ran(report(marks=marks, log="x" * 2_000_000)))

    assert len(text.encode()) <= LIMIT < SUMMARY_LIMIT
    assert text.startswith(CUT)
    assert len(rows(text)) == 400


@pytest.mark.parametrize("room", [150, 400, 2_000, 5_000, 100_000])
def test_what_has_no_room_is_left_out_and_that_is_said(room):
    text = summary(Ran(MIXED._replace(log="line\n" * 30_000)), room)

    assert len(text.encode()) <= room
    assert (CUT in text) == (room < 100_000)
    assert text.count("<details>") == text.count("</details>")


def test_no_room_at_all_is_no_summary():
    assert summary(Ran(ALL_PASSED), -5) == ""


def test_the_total_stays_true_when_the_table_has_no_room():
    text = summary(Ran(report(marks=MIXED.marks * 400)), 20_000)

    assert f"{MIXED.score * 400} of {MIXED.max_score * 400} points" in text.replace("&#52;", "4").replace("&#49;", "1")


def test_a_missing_wall_and_a_note_are_for_the_teacher():
    text = summary(
        Ran(ALL_PASSED, walls=(Wall("own user", present=False, words="No sudo | here."),), notes=(".github/x changed",))
    )

    assert "Not in force here: **own user**. No sudo \\| here." in text
    assert "- .github/x changed" in text


def test_walls_that_stand_are_no_news():
    assert "For the teacher" not in summary(Ran(ALL_PASSED, walls=(Wall("sandbox", present=True, words="It holds."),)))


def test_a_run_that_was_ended_says_so_first():
    lost = report(marks=(ungraded("cors_open", "It broke off.", "Again.")._replace(reason="lost"),))

    assert summary(Ran(lost, complete=False)).startswith(BROKEN_OFF)


@given(graded=reports)
@examples(100)
def test_whatever_a_report_says_the_table_has_its_rows_and_nothing_is_a_command(graded):
    text = summary(Ran(graded))

    assert [len(cells) for cells in rows(text)] == [4] * len(graded.marks)
    assert text.count("<details>") == text.count("</details>") <= 1
    assert commands_in(text)[0] == []
    text.encode("utf-8")
