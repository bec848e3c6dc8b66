from __future__ import annotations

import pytest

from checker.evidence import Place, Sign
from checker.submission import Part
from tests.builders import case, handed, source
from tests.causes.situations import ADVICE, Row, advised, cause_at, crashing, died, recognised, signed

CRASHED = "server_boots.crashed"
UNKNOWN = "NameError: name 'port' is not defined"


def made(**differences):
    return source(signs=(Sign("made_in_another_cell", "port", Place(2, 5, "cell In [3]")),), **differences)


ROWS = (
    Row("made_in_another_cell", CRASHED, died(UNKNOWN, source=made())),
    Row("made_in_another_cell", "home_page_edited.broken", crashing("/", UNKNOWN, source=made())),
    Row("made_in_another_cell", "record_added.broken", crashing("/api/data", UNKNOWN, source=made())),
    Row("magic_below", ADVICE, signed(("magic_below", "%%python"))),
    Row("magic_indented", ADVICE, signed(("magic_indented", "%%python"))),
    Row("one_percent", ADVICE, signed(("one_percent", "%python"))),
    Row("unknown_magic", ADVICE, signed(("unknown_magic", "%% python"))),
    Row("bg_misspelt", ADVICE, signed(("bg_misspelt", "-bg"))),
    Row("magic_alone", ADVICE, signed(("magic_alone", "%%python --bg"))),
    Row("debug_in_notebook", ADVICE, signed("debug_in_notebook")),
    Row("server_in_notebook", ADVICE, signed(("server_in_notebook", "%%python --bg"))),
    Row("server_in_notebook", ADVICE, signed("server_in_notebook")),
    Row("server_in_notebook", ADVICE, signed("server_in_notebook", handed=handed(parts=(Part(1, 3), Part(7, 5))))),
    Row("magic_without_bg", ADVICE, signed(("magic_without_bg", "%%python"))),
    Row("shell_blocks", ADVICE, signed("shell_blocks")),
    Row("bang_background", ADVICE, signed("bang_background")),
    Row("shell_without_bang", ADVICE, signed("shell_without_bang")),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


@pytest.mark.parametrize("code", ["server_in_notebook", "magic_without_bg", "debug_in_notebook", "shell_blocks"])
def test_a_server_that_does_not_run_keeps_no_notebook_busy(code):
    broken = died("ValueError: x", source=source(signs=(Sign(code, "", Place(3)),)))
    assert code not in {one.code for one in advised(broken)}


def test_a_name_that_no_other_cell_makes_is_another_story():
    assert cause_at(CRASHED, died("NameError: name 'portt' is not defined", source=made())).code != "made_in_another_cell"
    assert cause_at(CRASHED, died(UNKNOWN)).code != "made_in_another_cell"


@pytest.mark.parametrize(
    ("place", "named"),
    [
        (Place(1, 4, "cell In [9]"), "cell In [9]"),
        (Place(1, None, "the cell that begins with `%bash`"), "the cell that begins with `%bash`"),
        (Place(1, 4), "the fourth cell from the top (text cells counted)"),
        (Place(1), "your program"),
        (None, "your program"),
    ],
    ids=["by its run", "of a page", "of old evidence", "no cell", "no place"],
)
def test_the_cell_is_named_as_its_student_sees_it(place, named):
    seen = case(source=source(signs=(Sign("shell_without_bang", place=place),)))
    found = next(one for one in advised(seen) if one.code == "shell_without_bang")
    assert dict(found.finds(seen)) == {"cell": named}
