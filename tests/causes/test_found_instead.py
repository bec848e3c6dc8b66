from __future__ import annotations

import pytest

from checker import causes
from tests.builders import handed
from tests.causes.situations import Row, cause_at, recognised, signed

NO_PROGRAM = "server_boots.no_program"


def instead(code, detail, problem="no_server"):
    return signed((code, detail), handed=handed(problem=problem, entry=None), boots=())


ROWS = (
    Row("unknown_magic", NO_PROGRAM, instead("server_under_unknown_magic", "%%pyhton --bg")),
    Row("server_in_shell_cell", NO_PROGRAM, instead("server_in_shell_cell", "%%bash")),
    Row("server_in_page_cell", NO_PROGRAM, instead("server_in_page_cell", "%%html")),
    Row("server_in_markdown_cell", NO_PROGRAM, instead("server_in_markdown_cell", "a.ipynb")),
    Row("server_in_raw_cell", NO_PROGRAM, instead("server_in_raw_cell", "a.ipynb")),
    Row("server_commented_out", NO_PROGRAM, instead("server_commented_out", "server.py")),
    Row("server_in_quotes", NO_PROGRAM, instead("server_in_quotes", "server.py")),
    Row("no_app_made", NO_PROGRAM, instead("no_app_made", "server.py")),
    Row("python_called_notebook", NO_PROGRAM, instead("python_called_notebook", "a.ipynb", "not_a_notebook")),
    Row("other_ending", NO_PROGRAM, instead("other_ending", "server.py.txt", "unknown_form")),
    Row("notebook_under_another_name", NO_PROGRAM, instead("notebook_under_another_name", "lesson.json", "unknown_form")),
    Row("other_language", NO_PROGRAM, instead("other_language", "server.js (JavaScript)")),
    Row("other_framework", NO_PROGRAM, instead("other_framework", "main.py (FastAPI)")),
    Row("a_document", NO_PROGRAM, instead("a_document", "hacks.docx", "unknown_form")),
    Row("still_packed", NO_PROGRAM, instead("still_packed", "work.rar")),
    Row("only_a_link", NO_PROGRAM, instead("only_a_link", "lesson.url")),
    Row("only_pictures", NO_PROGRAM, instead("only_pictures", "a.png")),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


@pytest.mark.parametrize("problem", ["no_server", "website_repository", "unknown_form"])
def test_what_was_found_is_said_in_place_of_what_was_not(problem):
    assert cause_at(NO_PROGRAM, instead("other_ending", "server.py.txt", problem)).code == "other_ending"


def test_each_of_them_is_tested_here():
    ours = {cause.code for cause in causes.discover() if cause.code in {row.code for row in ROWS}}
    assert {row.code for row in ROWS} == ours
