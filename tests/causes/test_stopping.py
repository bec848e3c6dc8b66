from __future__ import annotations

import pytest

from tests.causes.situations import ADVICE, Row, advised, recognised, signed

SECOND = "graceful_stop.second_server_started"

ROWS = (
    Row("two_runs", SECOND, signed(("two_runs", "2"))),
    Row("two_runs", ADVICE, signed(("two_runs", "2"))),
    Row("runs_in_thread", "graceful_stop.ignored_ctrl_c", signed("runs_in_thread")),
    Row("catches_ctrl_c", "graceful_stop.ignored_ctrl_c", signed("catches_ctrl_c")),
    Row("starts_processes", "graceful_stop.left_processes", signed(("starts_processes", "subprocess.Popen"))),
    Row("awk_case", ADVICE, signed(("kills_by_wrong_name", "Python"))),
    Row("awk_case", ADVICE, signed(("kills_by_wrong_name", "python"), "killed_nothing")),
    Row("killed_nothing", ADVICE, signed("killed_nothing")),
    Row("kill_all_listed", ADVICE, signed("kills_every_listed")),
    Row("ps_everything", ADVICE, signed("ps_without_ids")),
    Row("kill_9_habit", ADVICE, signed("kill_9")),
    Row("no_lsof", ADVICE, signed("lsof_missing")),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_the_name_that_this_system_uses_is_no_mistake():
    assert "awk_case" not in {one.code for one in advised(signed(("kills_by_wrong_name", "python")))}
