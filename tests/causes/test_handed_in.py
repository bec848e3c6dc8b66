from __future__ import annotations

import pytest

from checker.collect import problems
from tests.builders import case, handed
from tests.causes.situations import ADVICE, Row, cause_at, recognised, signed

NO_PROGRAM = "server_boots.no_program"


def lacks(problem):
    return case(handed=handed(problem=problem, entry=None), boots=())


THEIRS = sorted(problems.PROBLEMS.keys() - problems.ENVIRONMENT)
ROWS = (
    *(Row("wrong_repo" if code == "website_repository" else code, NO_PROGRAM, lacks(code)) for code in THEIRS),
    Row("junk_committed", ADVICE, signed(("junk_committed", "node_modules"))),
    Row("page_of_a_notebook", ADVICE, signed(("page_of_a_notebook", "lesson.html"))),
    Row("script_of_a_notebook", ADVICE, signed(("script_of_a_notebook", "lesson.py"))),
    Row("notebook_called_py", ADVICE, signed(("notebook_called_py", "lesson.py"))),
    Row("wide_text", ADVICE, signed(("wide_text", "server.py"))),
    Row("left_out", ADVICE, signed(("left_out", "data/huge.csv"))),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


@pytest.mark.parametrize("problem", THEIRS)
def test_each_problem_of_a_submission_has_words_of_its_own(problem):
    found = cause_at(NO_PROGRAM, lacks(problem))
    others = [cause_at(NO_PROGRAM, lacks(other)).message for other in THEIRS if other != problem]
    assert found.message
    assert found.message not in others
