from __future__ import annotations

import pytest

from tests.builders import boot, case
from tests.causes.situations import Row, cause_at, recognised

EXITED = boot(outcome="exited", exit_code=-9, stop=None, port=None, listeners=())
KILLED = {"died_while_probed": True, "exit_code": -9, "stop": None}

ROWS = (
    Row("too_much_memory", "server_boots.crashed", case(boots=(EXITED._replace(capped="memory"),))),
    Row("too_much_memory", "graceful_stop.ended_early", case(first={**KILLED, "capped": "memory"})),
    Row("too_much_cpu", "record_added.broken", case(routes={"/api/data": "refused"}, first={**KILLED, "capped": "cpu"})),
    Row("too_much_cpu", "restarts.did_not_restart", case(again=EXITED._replace(capped="cpu")._asdict())),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_a_program_that_was_killed_by_somebody_else_used_nothing_up():
    assert cause_at("server_boots.crashed", case(boots=(EXITED,))) is None
