"""Annotations: at most eight, at the line to look at, a notebook's cell in the words."""

from __future__ import annotations

from hypothesis import given

from checker.ci.annotations import MOST, annotations_of
from checker.model import Verdict
from tests.ci.runner_step import commands_in
from tests.examples import examples
from tests.report.hostile import reports
from tests.report.reports import ALL_PASSED, MIXED, UNGRADED, UNTOUCHED, failed, mark, report


def many(number):
    return report(marks=tuple(mark("cors_open", Verdict.FAILED, message=f"m{each}") for each in range(number)))


def test_what_passed_or_waits_is_not_annotated():
    assert annotations_of(ALL_PASSED, "server.py") == ()
    assert len(annotations_of(MIXED, "server.py")) == 3


def test_a_failure_stands_at_its_file_and_line():
    broken = report(marks=(failed("record_added", "broken", "It broke.", "Look.", facts=(("line", 19),)),))

    (found,) = annotations_of(broken, "my work/server.py")

    assert (found.level, found.file, found.line) == ("error", "my work/server.py", 19)
    assert found.command().startswith("::error file=my work/server.py,line=19,title=Your Web API")


def test_a_notebooks_cell_is_named_in_the_words_and_the_lines_of_its_json_are_not():
    notebook = MIXED._replace(
        marks=(MIXED.marks[3]._replace(facts=(("line", 7), ("cell", 4), ("cell_name", "the cell that begins with `import os`"))),)
    )

    (found,) = annotations_of(notebook, "lesson.ipynb")

    assert (found.file, found.line) == ("lesson.ipynb", None)
    assert found.text.startswith("The cell that begins with `import os`, line 7: ")


def test_a_notebook_without_a_line_names_the_cell_of_its_server():
    assert annotations_of(MIXED, "lesson.ipynb")[0].text.startswith("Cell In [9]: ")


def test_the_levels_say_whose_turn_it_is():
    assert {each.level for each in annotations_of(UNTOUCHED, None)} == {"notice"}
    assert {each.level for each in annotations_of(UNGRADED, None)} == {"warning"}
    assert "not your doing" in annotations_of(UNGRADED, None)[0].text


def test_four_hundred_failures_are_eight_annotations_and_the_last_one_counts_the_rest():
    found = annotations_of(many(400), "server.py")

    assert len(found) == MOST
    assert "393 more" in found[-1].text


def test_eight_failures_all_have_their_own():
    assert [each.text for each in annotations_of(many(8), None)] == [f"m{number}" for number in range(8)]


@given(report=reports)
@examples(100)
def test_whatever_a_report_says_each_annotation_is_one_command(report):
    found = annotations_of(report, "a, b:c.py")

    commands, shown = commands_in("\n".join(each.command() for each in found))

    assert [each.name for each in commands] == [each.level for each in found]
    assert [each.properties["file"] for each in commands] == ["a, b:c.py"] * len(found)
    assert not [line for line in shown if line]
