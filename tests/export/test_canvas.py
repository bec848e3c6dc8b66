"""Canvas: every rule of interop.md 4.1, for a file of our own and for the teacher's."""

from __future__ import annotations

import csv
import io

import pytest

from checker.errors import ConfigError
from checker.export.canvas import DROPPED, export
from checker.export.canvas_gradebook import section_column
from checker.export.table import parse
from tests.export.books import BOOK, CHEN, LOPEZ, NOTHING, OKAFOR, REQUEST, RUIZ, student


def text_of(book=BOOK, **wishes):
    fill = wishes.pop("fill", None)
    content = fill.encode("utf-8") if isinstance(fill, str) else fill
    return export(book, REQUEST._replace(fill=content, **wishes)).files[0].content.decode("utf-8")


def notes_of(book=BOOK, **wishes):
    return "\n".join(export(book, REQUEST._replace(**wishes)).notes)


# A file of our own


def test_the_least_that_canvas_takes():
    assert (
        text_of((RUIZ,)) == 'Student,ID,Section,Internet - Web Server\n    Points Possible,,,100\n"Ruiz, Ana",4412,Period 3,45\n'
    )


def test_other_ids_have_columns_when_somebody_has_them():
    header, _, row, *_ = csv.reader(io.StringIO(text_of((LOPEZ, RUIZ))))

    assert header == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Internet - Web Server"]
    assert row == ["Lopez, Shane", "4411", "S-11", "slopez", "Period 3", "100"]


@pytest.mark.parametrize("entry", [CHEN, NOTHING], ids=["something is ungraded", "nothing was graded"])
def test_what_is_ungraded_is_blank_and_never_zero(entry):
    assert text_of((entry,)).endswith(",Period 3,\n")
    assert "ungraded, so the cell is blank" in notes_of((entry,))


def test_who_has_no_id_that_canvas_knows_is_left_out_and_listed():
    stranger = LOPEZ._replace(student=student("folder:x", "Lopez, Shane", canvas="not a number", github="octo"))

    assert text_of((stranger, RUIZ)) == text_of((RUIZ,))
    assert notes_of((stranger, RUIZ)).startswith("folder:x (lopezshane_LATE_4411_90210_server.py): has no Canvas ID")


def test_a_name_that_would_be_a_formula_is_a_text():
    rows = list(csv.reader(io.StringIO(text_of())))

    assert ['\'=HYPERLINK("http://example.com","a|b")', "4416", "", "'@evil", "'+1 `x`</details>", "0"] in rows


def test_who_has_no_name_is_shown_by_what_they_handed_in():
    nameless = RUIZ._replace(student=RUIZ.student._replace(name=""))

    assert text_of((nameless,)).splitlines()[2] == "ruizana_4412_90211_lesson.ipynb,4412,Period 3,45"


def test_the_mark_of_utf_8_is_only_there_when_asked_for():
    assert not text_of().startswith("\ufeff")
    assert text_of(bom=True) == "\ufeff" + text_of()


@pytest.mark.parametrize("words", DROPPED)
def test_a_title_that_canvas_would_drop_is_refused_with_advice(words):
    with pytest.raises(ConfigError, match=f"drops every column whose title contains '{words}'.*--title"):
        text_of(title=f"My {words} (98765)")


def test_a_report_by_another_total_is_pointed_out():
    assert "1 of the reports are not out of 90 points; run: check-hacks regrade" in notes_of((RUIZ,), points=90)


def test_the_scale_gives_grades_and_the_points_stay_the_same():
    assert text_of((RUIZ,), scaled=True).endswith("Period 3,71\n")  # 55 + 0.35 * 45 = 70.75
    assert "    Points Possible,,,100\n" in text_of((RUIZ,), scaled=True)


def test_no_scale_in_the_assignment_is_the_teachers_mistake():
    with pytest.raises(ConfigError, match=r"'web-server' has no scale. Add one"):
        text_of(assignment=REQUEST.assignment._replace(scale=None), scaled=True)


# The teacher's own gradebook: which header Canvas takes


@pytest.mark.parametrize(
    ("header", "section"),
    [
        pytest.param("Student,ID,Section,X", 2, id="the least"),
        pytest.param("Student,ID,SIS Login ID,Section,X (9)", 3, id="login"),
        pytest.param("Student,ID,SIS User ID,SIS Login ID,Section,X", 4, id="SIS and login"),
        pytest.param("Student,ID,SIS User ID,SIS Login ID,Integration ID,Section,X", 5, id="integration"),
        pytest.param("Student,ID,SIS User ID,SIS Login ID,Integration ID,Root Account,Section,X", 6, id="all of them"),
        pytest.param("Student,ID,Root Account,Section,X", 3, id="root account alone"),
        pytest.param("LastName,FirstName,ID,Section,X", 3, id="a name in two columns"),
        pytest.param("LastName,FirstName,ID,SIS User ID,SIS Login ID,Section,X", 5, id="a name in two columns, and SIS"),
        pytest.param('"Student","ID","Section","X, Y"', 2, id="quoted"),
        pytest.param("Student Name,Canvas ID,Section(s),X", 2, id="cells that contain the words"),
        pytest.param("Student,ID,Section", None, id="too few"),
        pytest.param("LastName,FirstName,ID,Section", None, id="too few for a name in two columns"),
        pytest.param("Name,ID,Section,X", None, id="no student"),
        pytest.param("Student,Number,Section,X", None, id="no ID"),
        pytest.param("Student,ID,X,Y", None, id="no section"),
        pytest.param("Student,ID,SIS Login ID,SIS User ID,Section,X", None, id="in another order"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_header_is_canvass_or_not(header, section):
    assert section_column(parse(header + "\n", ",").rows[0]) == section


# What comes back

EXPORTED = """\
Student,ID,SIS User ID,SIS Login ID,Section,Essay (98764),Internet - Web Server (98765),Current Score,Final Score
,,,,,Manual Posting,Manual Posting,(read only),(read only)
    Points Possible,,,,,20,100,(read only),(read only)
"Lopez, Shane",4411,S-11,slopez,Period 3,18,,90.00,45.00
"Ruiz, Ana",4412,S-12,aruiz,"Period ""3""\",17,-,85.00,42.50
Odd  Spelling ,4499,,odd, Period 3,1,42,1,1
"Student, Test",9999,,,Period 3,,,,
"""
RETURNED = """\
Student,ID,SIS User ID,SIS Login ID,Section,Internet - Web Server (98765)
,,,,,Manual Posting
    Points Possible,,,,,100
"Lopez, Shane",4411,S-11,slopez,Period 3,100
"Ruiz, Ana",4412,S-12,aruiz,"Period ""3""\",45
Odd  Spelling ,4499,,odd, Period 3,42
"Student, Test",9999,,,Period 3,
"""
LINE_ENDS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}


def semicolons(text):
    rows = csv.reader(io.StringIO(text, newline=""))
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\n").writerows(rows)
    return out.getvalue().replace("90.00", '"90,00"').replace("42.50", "42,50")


@pytest.mark.parametrize("bom", ["", "\ufeff"], ids=["no mark", "a mark"])
@pytest.mark.parametrize("end", LINE_ENDS)
@pytest.mark.parametrize("spelled", [lambda text: text, semicolons], ids=["commas", "semicolons"])
def test_only_the_student_and_our_column_come_back_each_byte_as_it_was(spelled, end, bom):
    theirs, ours = ((bom + spelled(text)).replace("\n", LINE_ENDS[end]) for text in (EXPORTED, RETURNED))

    assert text_of((LOPEZ, RUIZ), fill=theirs) == ours


def test_a_file_that_does_not_end_its_last_line_still_does_not():
    assert text_of((LOPEZ, RUIZ), fill=EXPORTED.rstrip("\n")) == RETURNED.rstrip("\n")


def test_our_own_answer_is_a_gradebook_and_filling_it_changes_nothing():
    once = text_of((LOPEZ, RUIZ), fill=EXPORTED)

    assert text_of((LOPEZ, RUIZ), fill=once) == once
    assert text_of((LOPEZ, RUIZ), fill=text_of((LOPEZ, RUIZ))) == text_of((LOPEZ, RUIZ))


def cell_after(old, entry=RUIZ, **wishes):
    """What becomes of a cell that says `old`, and what is said of it."""
    fill = f"Student,ID,Section,Internet - Web Server (9)\n    Points Possible,,,100\nA,4412,P,{old}\n"
    exported = export((entry,), REQUEST._replace(fill=fill.encode(), **wishes))
    return exported.files[0].content.decode().split("\n")[2].removeprefix("A,4412,P,"), " ".join(exported.notes)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("", "45", "", id="blank"),
        pytest.param("-", "45", "", id="a dash is blank"),
        pytest.param('""', '"45"', "", id="blank in quotes"),
        pytest.param("45", "45", "", id="the same"),
        pytest.param("45.00", "45.00", "", id="the same with decimals"),
        pytest.param('"45,00"', '"45,00"', "", id="the same with a decimal comma"),
        pytest.param("45.004", "45.004", "", id="the same in two decimals"),
        pytest.param("EX", "EX", "is excused", id="excused"),
        pytest.param("ex", "ex", "is excused", id="excused in small letters"),
        pytest.param("70", "70", "another grade in the file, which is kept; --replace", id="another grade"),
        pytest.param("A-", "A-", "another grade", id="a letter"),
        pytest.param("NaN", "NaN", "another grade", id="no number"),
        pytest.param("1e999999999", "1e999999999", "another grade", id="too big a number"),
    ],
)
def test_a_grade_that_stands_there_is_the_teachers(old, new, said):
    assert cell_after(old) == (new, cell_after(old)[1])
    assert said in cell_after(old)[1]
    assert bool(said) == bool(cell_after(old)[1])


@pytest.mark.parametrize(("old", "new"), [("70", "45"), ("A-", "45"), ("EX", "EX"), ("45.00", "45.00"), ("", "45")])
def test_replacing_writes_over_grades_and_never_over_an_excuse(old, new):
    assert cell_after(old, replace=True)[0] == new


@pytest.mark.parametrize("old", ["", "70", "EX"])
@pytest.mark.parametrize("entry", [CHEN, NOTHING], ids=["something is ungraded", "nothing was graded"])
def test_what_is_ungraded_changes_no_cell(entry, old):
    known = entry._replace(student=RUIZ.student)

    assert cell_after(old, known, replace=True) == (
        old,
        "canvas:4412 (" + entry.label + "): ungraded, so the cell is left as it was",
    )


def test_a_teachers_word_goes_into_the_cell():
    assert cell_after("", OKAFOR._replace(student=RUIZ.student))[0] == "57"


def test_the_scale_goes_into_the_cell():
    assert cell_after("", scaled=True)[0] == "71"


# Which column


@pytest.mark.parametrize(
    ("columns", "title", "header"),
    [
        pytest.param("Essay (1),Hacks (2)", "Hacks (2)", "Hacks (2)", id="the whole header"),
        pytest.param("Essay (1),Hacks (2)", "Hacks", "Hacks (2)", id="the title without its number"),
        pytest.param("Hacks (2),Hacks (3)", "Hacks (3)", "Hacks (3)", id="one of two by its number"),
        pytest.param('Essay (1),"Hacks, all (2)"', "Hacks, all", '"Hacks, all (2)"', id="quoted"),
        pytest.param("Essay (1)", "Hacks", "Hacks", id="a new one"),
        pytest.param("Essay (1)", "Hacks, all", '"Hacks, all"', id="a new one that needs quotes"),
        pytest.param("hacks (1)", "Hacks", "Hacks", id="big and small letters differ"),
    ],
)
def test_the_column_is_found_by_its_header(columns, title, header):
    fill = f"Student,ID,Section,{columns}\n    Points Possible,,,100,100\nA,4412,P,,\n"

    assert text_of((RUIZ,), fill=fill, title=title) == f"Student,ID,Section,{header}\n    Points Possible,,,100\nA,4412,P,45\n"


def test_a_new_column_is_announced():
    assert "no column 'Hacks'; Canvas will offer to make one" in notes_of((RUIZ,), fill=EXPORTED.encode(), title="Hacks")


def test_two_columns_that_could_be_meant_are_not_chosen_between():
    with pytest.raises(ConfigError, match=r"could be meant: 'Hacks \(2\)', 'Hacks \(3\)'. Name one by its whole header"):
        text_of(fill="Student,ID,Section,Hacks (2),Hacks (3)\n", title="Hacks")


def test_a_column_that_canvas_will_not_change_is_refused():
    with pytest.raises(ConfigError, match="read only"):
        text_of(fill="Student,ID,Section,Hacks (2)\n    Points Possible,,,(read only)\n", title="Hacks")


def test_other_possible_points_are_pointed_out():
    fill = EXPORTED.replace("20,100", "20,10.00").encode()

    assert "says that 10.00 points are possible, and the rubric has 100" in notes_of((RUIZ,), fill=fill)
    assert "possible" not in notes_of((RUIZ,), fill=EXPORTED.encode())


# Which row


@pytest.mark.parametrize(
    ("row", "score"),
    [
        pytest.param("X,4411,other,other,P,", "100", id="by ID"),
        pytest.param("X,,S-11,other,P,", "100", id="by SIS User ID"),
        pytest.param("X,,,SLopez,P,", "100", id="by login, big and small letters alike"),
        pytest.param('"Lopez, Shane",1,x,y,P,', "", id="never by name"),
    ],
)
def test_a_row_is_known_by_its_ids(row, score):
    fill = f"Student,ID,SIS User ID,SIS Login ID,Section,Internet - Web Server\n{row}\n"

    assert text_of((LOPEZ,), fill=fill).splitlines()[1] == row + score


def test_the_surest_id_decides():
    fill = "Student,ID,SIS User ID,Section,Internet - Web Server\nA,1,S-11,P,\nB,4411,S-99,P,\n"

    assert text_of((LOPEZ,), fill=fill).splitlines()[1:] == ["A,1,S-11,P,", "B,4411,S-99,P,100"]


def test_who_is_not_in_the_file_is_listed():
    assert (
        notes_of((OKAFOR,), fill=EXPORTED.encode())
        == "moodle:314 (Ify Okafor_314_assignsubmission_file): not in the file for --fill"
    )


def test_two_who_claim_one_row_get_nothing():
    twin = LOPEZ._replace(student=student("folder:twin", "Twin", canvas="4411"), label="twin")

    assert text_of((LOPEZ, twin), fill=EXPORTED).count(",100\n") == 1  # the possible points
    assert "and folder:twin: both have one row of the file; it is left as it was" in notes_of(
        (LOPEZ, twin), fill=EXPORTED.encode()
    )


def test_blank_rows_stay_blank():
    fill = "Student,ID,Section,Internet - Web Server\n\n,,,\nA,4412,P,\n"

    assert text_of((RUIZ,), fill=fill) == "Student,ID,Section,Internet - Web Server\n\n,,,\nA,4412,P,45\n"


def test_a_file_that_is_no_gradebook_is_refused_with_advice():
    with pytest.raises(ConfigError, match=r"does not begin like a Canvas gradebook. Download it again"):
        text_of(fill="name,score\n")
