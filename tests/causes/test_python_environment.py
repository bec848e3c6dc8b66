from __future__ import annotations

import pytest

from checker.evidence import Environment, Place, Sign, SyntaxFault
from tests.builders import case, handed, source
from tests.causes.situations import ADVICE, Row, advised, cause_at, died, recognised, signed

SYNTAX = "server_boots.syntax_error"
MODULE = "server_boots.missing_module"
BARE = Environment(python="3.13.1", flask="3.1.3", platform="linux", isolation="host", path_python_has_flask=False)
SHADOW = source(signs=(Sign(code="shadows_library", detail="flask.py"),))


def unreadable(kind, message="invalid syntax", place=None, signs=()):
    return case(
        source=source(syntax=SyntaxFault(place=place or Place(line=7), kind=kind, message=message), signs=signs), boots=()
    )


ROWS = (
    Row("conflict_markers_in_program", SYNTAX, signed("conflict_markers")),
    Row("magic_in_py", SYNTAX, signed(("magic_in_py", "%%python --bg"))),
    Row("curly_quotes", SYNTAX, signed("curly_quotes")),
    Row("curly_quotes", SYNTAX, unreadable("SyntaxError", "invalid character '\u201c' (U+201C)")),
    Row("indent", SYNTAX, unreadable("IndentationError", "odd indent")),
    Row("indent", SYNTAX, unreadable("TabError", "odd tabs")),
    Row("syntax", SYNTAX, unreadable("SyntaxError")),
    Row(
        "shadow_flask", MODULE, died("ModuleNotFoundError: No module named 'flask.app'; 'flask' is not a package", source=SHADOW)
    ),
    Row(
        "shadow_flask",
        "server_boots.crashed",
        died("ImportError: cannot import name 'Flask' from partially initialized module 'flask'", source=SHADOW),
    ),
    Row("pip_mismatch", ADVICE, signed(("notebook_module_missing", "flask"), "pip_satisfied")),
    Row("notebook_module_missing", ADVICE, signed(("notebook_module_missing", "flask"))),
    Row("bg_wrong_python", ADVICE, case(handed=handed(form="notebook", magic="%%python --bg"), environment=BARE)),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_a_place_in_a_notebook_is_named_by_its_cell_and_line():
    seen = unreadable("SyntaxError", place=Place(3, 5, "cell In [7]"))
    assert cause_at(SYNTAX, seen).finds(seen) == (("spot", "line 3 of cell In [7]"),)


def test_a_file_named_like_a_library_is_no_reason_for_another_crash():
    assert cause_at("server_boots.crashed", died("ZeroDivisionError: division by zero", source=SHADOW)).code != "shadow_flask"


def test_a_plain_file_does_not_use_the_python_of_notebook_cells():
    assert "bg_wrong_python" not in {one.code for one in advised(case(environment=BARE))}
