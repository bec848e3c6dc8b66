"""Moodle: only Grade and Feedback comments change, in every known set of columns; every other byte stays."""

from __future__ import annotations

import csv
import io

import pytest

from checker.errors import ConfigError
from checker.export.moodle import export
from tests.export.books import BOOK, CHEN, NOTHING, OKAFOR, REQUEST, RUIZ, override, student

SETS = {
    "the old one": (
        "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
        "Last modified (submission),Last modified (grade),Feedback comments"
    ),
    "with an online text": (
        "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
        "Last modified (submission),Online text,Last modified (grade),Feedback comments"
    ),
    "with ID numbers": (
        "Identifier,Full name,ID number,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
        "Last modified (submission),Last modified (grade),Feedback comments"
    ),
    "the newest": (
        "Identifier,Full name,ID number,Email address,Status,Group,Marker,Marking workflow state,Grade,Maximum grade,"
        "Grade can be changed,Last modified (submission),Last modified (grade),Feedback comments"
    ),
    "blind": "Identifier,Status,Grade,Maximum Grade,Grade can be changed,Last modified (grade),Feedback comments",
    "the least": "Identifier,Grade,Feedback comments",
}
OWN = {
    "Identifier": "Participant 312",
    "Full name": "Ruiz, Ana",
    "Email address": "ana@example.org",
    "ID number": "300123",
    "Status": 'Submitted for "grading"',
    "Maximum Grade": "100.00",
    "Maximum grade": "100.00",
    "Grade can be changed": "Yes",
    "Online text": "several\nlines; and, commas",
}
FEEDBACK = "45 of 100 points.<br>Your Web API sends a record of your own (not yet): Your Web API answered 500 at /api/data:"


def sheet(header, *rows, delimiter=",", end="\r\n", quoting=csv.QUOTE_MINIMAL):
    """A worksheet; each row says what differs from Ana's."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting)
    names = header.split(",")
    writer.writerow(names)
    writer.writerows([{**OWN, **row}.get(name, "") for name in names] for row in rows)
    return out.getvalue()


def done(text, book=(RUIZ,), **wishes):
    exported = export(book, REQUEST._replace(fill=text.encode("utf-8"), **wishes))
    return exported.files[0].content.decode("utf-8"), exported.notes


def rows_of(text, delimiter=","):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter))


@pytest.mark.parametrize("bom", ["", "\ufeff"], ids=["no mark", "a mark"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL], ids=["few quotes", "all quotes"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("columns", SETS)
def test_two_cells_change_and_every_other_byte_stays(columns, delimiter, end, quoting, bom):
    style = {"delimiter": delimiter, "end": end, "quoting": quoting}
    before = bom + sheet(SETS[columns], {"Identifier": "Participant 1"}, {}, {"Identifier": "Participant 2"}, **style)
    after, notes = done(before)
    feedback = rows_of(after, delimiter)[1]["Feedback comments"]
    filled = {"Grade": "45", "Feedback comments": feedback}

    assert after == bom + sheet(SETS[columns], {"Identifier": "Participant 1"}, filled, {"Identifier": "Participant 2"}, **style)
    assert feedback.startswith(FEEDBACK)
    assert notes == ()


def test_a_second_filling_changes_nothing():
    once, _ = done(sheet(SETS["the newest"], {}))

    assert done(once) == (once, ())


def test_without_a_worksheet_there_is_advice():
    with pytest.raises(ConfigError, match=r"takes only its own worksheet back. Download it.*--fill"):
        export((RUIZ,), REQUEST)


@pytest.mark.parametrize("text", ["", "Student,ID,Section,X\n", "Identifier,Grade\n"])
def test_a_file_that_is_no_worksheet_is_refused(text):
    with pytest.raises(ConfigError, match="does not begin like a Moodle grading worksheet"):
        done(text)


@pytest.mark.parametrize(
    ("row", "entry", "said"),
    [
        pytest.param({"Grade can be changed": "No"}, RUIZ, "does not let this grade be changed", id="locked"),
        pytest.param({"Maximum Grade": "10.00"}, RUIZ, "45 is more than Moodle's maximum grade", id="above the maximum"),
        pytest.param({"Grade": "44,00"}, RUIZ, "another grade in the file, which is kept", id="another grade"),
        pytest.param({}, CHEN, "ungraded, so the cell is left as it was", id="something is ungraded"),
        pytest.param({}, NOTHING, "ungraded, so the cell is left as it was", id="nothing was graded"),
    ],
)
def test_a_row_that_may_not_change_is_left_and_listed(row, entry, said):
    before = sheet(SETS["the old one"], row)
    after, notes = done(before, (entry._replace(student=RUIZ.student),))

    assert after == before
    assert said in notes[0]


def test_a_row_that_is_cut_short_is_left():
    text = SETS["the old one"] + "\nParticipant 312,Ruiz\n\n"

    assert done(text)[0] == text
    assert "cut short" in done(text)[1][0]


def test_the_teachers_own_comment_is_kept_beside_the_new_grade():
    after, notes = done(sheet(SETS["the old one"], {"Feedback comments": "Well done"}))

    assert (rows_of(after)[0]["Grade"], rows_of(after)[0]["Feedback comments"]) == ("45", "Well done")
    assert "another comment in the file, which is kept" in notes[0]


def test_replacing_writes_over_grade_and_comment():
    after, notes = done(sheet(SETS["the old one"], {"Grade": "44", "Feedback comments": "Well done"}), replace=True)

    assert rows_of(after)[0]["Grade"] == "45"
    assert rows_of(after)[0]["Feedback comments"].startswith(FEEDBACK)
    assert notes == ()


@pytest.mark.parametrize(
    ("row", "grade"),
    [
        pytest.param({"ID number": "", "Email address": ""}, "45", id="by participant"),
        pytest.param({"Identifier": "Participant 1"}, "45", id="by ID number"),
        pytest.param({"Identifier": "Participant 1", "ID number": "", "Email address": "ANA@example.org"}, "45", id="by e-mail"),
        pytest.param({"Identifier": "312", "ID number": "", "Email address": ""}, "", id="a number that is no participant's"),
        pytest.param({"Identifier": "Participant 31", "ID number": "1", "Email address": "x"}, "", id="never by name"),
    ],
)
def test_a_row_is_known_by_its_ids(row, grade):
    ana = RUIZ._replace(student=student("moodle:312", "Ruiz, Ana", moodle="312", sid="300123", email="ana@example.org"))

    assert rows_of(done(sheet(SETS["with ID numbers"], row), (ana,))[0])[0]["Grade"] == grade


def test_who_is_not_in_the_worksheet_is_listed():
    notes = done(sheet(SETS["the old one"], {}), BOOK)[1]

    assert sum("not in the file for --fill" in note for note in notes) == len(BOOK) - 1


def test_the_teachers_word_comes_with_its_comment():
    entry = OKAFOR._replace(overrides=(*OKAFOR.overrides, override(90, None, 4, "Because <you> & I talked.")))
    row = rows_of(done(sheet(SETS["the old one"], {"Identifier": "Participant 314"}), (entry,))[0])[0]

    assert row["Grade"] == "90"
    assert row["Feedback comments"].startswith(
        "90 of 100 points.<br>Your teacher decided: 90 points. Because &lt;you&gt; &amp; I talked.<br>"
    )
    assert "Your teacher decided: 10 points. You showed it to me in your browser." in row["Feedback comments"]


def test_a_grade_by_the_scale_says_its_points():
    row = rows_of(done(sheet(SETS["the old one"], {}), scaled=True)[0])[0]

    assert row["Grade"] == "71"
    assert row["Feedback comments"].startswith("Grade: 71. 45 of 100 points.<br>")
