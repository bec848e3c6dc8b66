from __future__ import annotations

import pytest

from checker.reader import STUDENT
from tests.builders import case
from tests.causes.situations import ADVICE, Row, advised, recognised, signed

AT_HOME = case().evidence.environment._replace(reader=STUDENT)
SECOND = "graceful_stop.second_server_started"

ROWS = (
    Row("two_runs", SECOND, signed(("two_runs", "2"))),
    Row("two_runs", ADVICE, signed(("two_runs", "2"))),
    Row("runs_in_thread", "graceful_stop.ignored_ctrl_c", signed("runs_in_thread")),
    Row("catches_ctrl_c", "graceful_stop.ignored_ctrl_c", signed("catches_ctrl_c")),
    Row("starts_processes", "graceful_stop.left_processes", signed(("starts_processes", "subprocess.Popen"))),
    Row("awk_case", ADVICE, signed(("kills_by_wrong_name", "Python"), environment=AT_HOME)),
    Row("awk_case", ADVICE, signed(("kills_by_wrong_name", "python"), "killed_nothing")),
    Row("killed_nothing", ADVICE, signed("killed_nothing")),
    Row("kill_all_listed", ADVICE, signed("kills_every_listed")),
    Row("ps_everything", ADVICE, signed("ps_without_ids")),
    Row("kill_9_habit", ADVICE, signed("kill_9")),
    Row("already_gone", ADVICE, signed("already_gone")),
    Row("not_yours_to_stop", ADVICE, signed("not_yours_to_stop")),
    Row("no_lsof", ADVICE, signed("lsof_missing")),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


@pytest.mark.parametrize(
    ("platform", "word", "said"),
    [("linux", "python", False), ("linux", "Python", True), ("darwin", "Python", False), ("darwin", "python", True)],
)
def test_the_name_that_this_system_uses_is_no_mistake(platform, word, said):
    seen = signed(("kills_by_wrong_name", word), environment=AT_HOME._replace(platform=platform))
    assert ("awk_case" in {one.code for one in advised(seen)}) is said


def test_how_a_students_system_spells_it_no_teachers_computer_knows():
    assert "awk_case" not in {one.code for one in advised(signed(("kills_by_wrong_name", "Python")))}
