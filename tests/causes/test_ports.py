from __future__ import annotations

import pytest

from checker.evidence import Holder, Place, RunCall, Sign
from tests.builders import case, source
from tests.causes.situations import ADVICE, Row, cause_at, died, recognised, signed

HELD = "server_boots.port_busy"
CRASHED = "server_boots.crashed"
TAKEN = "Address already in use\nPort 5000 is in use by another program. Either identify and stop that program.\n"
HOSTED = RunCall(Place(9), host="127.0.0.1:5001")
ODD = (Sign("odd_port", "500100"),)
AIRPLAY = TAKEN + "On macOS, try disabling the 'AirPlay Receiver' service from System Preferences.\n"


def held(*holders):
    return case(holders=holders, trouble="port_held", boots=())


def python(**differences):
    return Holder(**{"port": 5001, "pid": 71, "name": "python3", "own": True, "python": True, **differences})


ROWS = (
    Row("airplay_5000", HELD, held(Holder(port=5000, pid=None, name="ControlCe", own=False))),
    Row("airplay_5000", CRASHED, died("", log=AIRPLAY)),
    Row("started_twice", HELD, held(python(), python(pid=72))),
    Row("closed_terminal", HELD, held(python(orphan=True))),
    Row("stale_server", HELD, held(python())),
    Row("port_busy", HELD, held(Holder(port=5001, pid=9, name="nginx", own=False))),
    Row("port_busy", CRASHED, died("", log=TAKEN)),
    Row("port_busy", CRASHED, died("OSError: [Errno 98] Address already in use")),
    Row("odd_port", CRASHED, died("OverflowError: bind(): port must be 0-65535.", source=source(signs=ODD))),
    Row("odd_port", ADVICE, signed(("odd_port", "50001000"))),
    Row("odd_host", CRASHED, died("", log="Name or service not known\n", source=source(runs=(HOSTED,)))),
    Row("odd_host", CRASHED, died("", log=" * Debug mode: off\nCan't assign requested address", source=source(runs=(HOSTED,)))),
    Row("notebook_port_busy", ADVICE, signed("notebook_port_busy")),
    Row("two_start_cells", ADVICE, signed(("two_start_cells", "2"))),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_the_port_that_the_program_names_is_the_one_we_name():
    seen = died("", log=TAKEN)
    assert dict(cause_at(CRASHED, seen).finds(seen)) == {"port": 5000}


def test_two_servers_at_two_ports_were_not_started_twice():
    assert cause_at(HELD, held(python(), python(pid=72, port=5000))).code == "stale_server"


def test_a_holder_without_a_known_process_is_named_without_one():
    seen = held(Holder(port=5001, pid=None, name="someone", own=False))
    assert dict(cause_at(HELD, seen).finds(seen))["holder"] == "someone"


def test_a_port_of_5000_digits_in_the_log_is_no_number_that_we_repeat():
    found = cause_at(CRASHED, died("", log=f"Port {'9' * 5000} is in use by another program."))
    assert dict(found.finds(died("", log=f"Port {'9' * 5000} is in use by another program.")))["port"] == 5001
