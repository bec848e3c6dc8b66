"""Who stands still notices it, and what went wrong meanwhile is looked at again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from checker.observe import pauses
from checker.observe.pauses import PauseWatch

ONLY_UNIX = pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no process stands still on command here")


@ONLY_UNIX
@pytest.mark.real
@pytest.mark.parametrize(("noticed_from", "noticed"), [(0.3, "True"), (60.0, "False")])
def test_a_process_that_stood_still_knows_it(noticed_from, noticed):
    code = f"import sys\nfrom checker.observe import pauses\npauses.NOTICED_FROM = {noticed_from}\n"
    code += "with pauses.PauseWatch() as watch:\n    print(flush=True)\n    sys.stdin.readline()\nprint(watch.noticed)"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        try:
            assert child.stdout is not None
            child.stdout.readline()
            os.kill(child.pid, signal.SIGSTOP)
            time.sleep(0.6)  # nothing happens that could be waited for: that is the point
            # It may go on, and be through, before its watch has woken.
            os.kill(child.pid, signal.SIGCONT)
            said, _ = child.communicate("\n", timeout=30)
        finally:
            child.kill()
    assert said.strip() == noticed


@pytest.mark.parametrize(("slept", "noticed"), [(0.4, True), (0.1, False)])
def test_a_machine_that_slept_is_known_by_the_clock_that_went_on(monkeypatch, slept, noticed):
    readings = iter((10.0, 10.0 + slept))
    monkeypatch.setattr(pauses, "_asleep", lambda: next(readings))
    with PauseWatch() as watch:
        pass
    watch._noticed = False  # a busy machine may hold up the test itself
    assert watch.noticed is noticed
