from __future__ import annotations

import pytest

from checker.ancestry import Commit
from checker.evidence import Place, RunCall, Sign
from tests.builders import boot, handed, source
from tests.causes.situations import ADVICE, Row, advised, crashed_log, recognised, signed
from tests.pasts import TEMPLATE, past, team

MISSING = "Traceback (most recent call last):\n  File \"main.py\", line 1\nModuleNotFoundError: No module named 'pandas'\n"
UNTOUCHED = past(commits=(Commit("t2", (0,), 0),))
OPEN = source(runs=(RunCall(place=Place(line=9), port=8887, host="0.0.0.0", debug=True),))
JUNK = source(signs=tuple(Sign(code="junk_committed", detail=name) for name in (".env", "venv/")))
NO_ROCKETS = boot(outcome="exited", exit_code=1, stop=None, port=None, log=MISSING)
PAGES_ONLY = handed(problem="website_repository", entry=None, names=("_config.yml", "index.md"))
ROWS = (
    Row("fork_untouched", "own_commits.too_few", team(history=UNTOUCHED)),
    Row("fork_untouched", "home_page_changed.unchanged", team(history=UNTOUCHED)),
    Row("front_end_repository", "server_boots.no_program", team(handed=PAGES_ONLY, boots=())),
    Row("front_end_repository", "template_ancestry.other_beginning", team(handed=PAGES_ONLY, boots=(), history=past(name=""))),
    Row("began_as", ADVICE, team()),
    Row("debugger_for_everyone", ADVICE, team(source=OPEN)),
    Row("should_stay_at_home", ADVICE, team(source=JUNK)),
    Row("templates_port", ADVICE, team(port=8887, boots=(boot(port=8887),))),
    Row("unlisted_module", ADVICE, team(source=source(lists=("flask",)), boots=(NO_ROCKETS,))),
    Row("no_database", ADVICE, team(first={"log": crashed_log("/api/groups", "RuntimeError: no such table: groups")})),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_what_was_worked_on_is_not_untouched():
    assert "fork_untouched" not in {cause.code for cause in advised(team())}
    assert next(cause for cause in advised(team()) if cause.code == "began_as").finds(team()) == (
        ("how", "your own repository made from"),
        ("template", TEMPLATE.name),
    )


def test_the_lessons_server_hears_nothing_of_teams():
    lesson = signed(("junk_committed", ".env"), source={"runs": OPEN.runs})
    codes = {cause.code for cause in advised(lesson)}
    assert codes & {"junk_committed"}
    assert not codes & {"should_stay_at_home", "debugger_for_everyone", "templates_port", "no_database", "began_as"}


def test_a_teams_missing_table_is_no_hidden_crash():
    missing = team(first={"log": crashed_log("/api/groups", "RuntimeError: no such table: groups")})
    assert "hidden_500" not in {cause.code for cause in advised(missing)}
