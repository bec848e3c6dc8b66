"""Judging shared by several processes: the same reports in the same order, and nobody is left behind."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import psutil
import pytest

from checker.errors import ConfigError
from checker.gradebook import Stored
from checker.regrading import sharing
from checker.regrading.sharing import ALONE, TOGETHER, reports

pytestmark = [pytest.mark.real, pytest.mark.skipif(sys.platform != "linux", reason="one process judges elsewhere")]
ROOT = Path(__file__).parents[1]
SECONDS = 20
WRONG = "the rubric is wrong"


def stored(count):
    """So many, one after the other, counting how far somebody has read."""
    for number in range(count):
        yield Stored(number, b"", None, None, "", "", entries=(number,))


class Judge:
    """Says which process judged what; `breaks` and `ends` are the numbers at which it raises or its process ends."""

    def __init__(self, *, breaks=None, ends=None):
        self.home, self.breaks, self.ends = os.getpid(), breaks, ends

    def needs_evidence(self, _):
        return True

    def report(self, stored):
        if stored.number == self.breaks:
            raise ConfigError(WRONG)
        if stored.number == self.ends and os.getpid() != self.home:
            os._exit(1)
        return stored.number, os.getpid()


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    monkeypatch.setattr(sharing, "_cores", lambda: 2)


def test_a_small_class_is_judged_here():
    assert {pid for _, (_, pid) in reports(Judge(), stored(ALONE))} == {os.getpid()}


@pytest.mark.parametrize("more", [1, TOGETHER, 5 * TOGETHER + 3])
def test_a_big_one_is_shared_in_order_and_the_helpers_go_home(more):
    judged = list(reports(Judge(), stored(ALONE + more)))

    assert [each.number for each, _ in judged] == list(range(ALONE + more))
    assert [number for _, (number, _) in judged] == list(range(ALONE + more))
    assert [each.entries for each, _ in judged] == [(number,) for number in range(ALONE + more)]
    helpers = {pid for _, (_, pid) in judged} - {os.getpid()}
    assert len(helpers) == (1 if more <= TOGETHER else 2)
    assert [pid for pid in helpers if psutil.pid_exists(pid)] == []


def test_what_is_wrong_is_raised_here_whoever_met_it():
    with pytest.raises(ConfigError, match=WRONG):
        list(reports(Judge(breaks=ALONE + 5), stored(ALONE + 6 * TOGETHER)))

    assert psutil.Process().children() == []


def test_a_helper_that_ends_costs_nothing_but_time():
    judged = list(reports(Judge(ends=ALONE + 5), stored(ALONE + 6 * TOGETHER)))

    assert [number for _, (number, _) in judged] == list(range(ALONE + 6 * TOGETHER))


def test_who_stops_asking_leaves_nobody_behind():
    asking = reports(Judge(), stored(1000))
    for _ in range(ALONE + 1):
        next(asking)
    asking.close()

    assert psutil.Process().children() == []


def test_no_more_is_read_than_is_needed():
    read = []

    def counted():
        for each in stored(10_000):
            read.append(each.number)
            yield each

    asking = reports(Judge(), counted())
    for _ in range(ALONE + 1):
        next(asking)
    asking.close()

    assert len(read) <= ALONE + 4 * TOGETHER


SLOW = """
    import time
    from checker.regrading import sharing
    from tests.test_sharing import Judge, stored
    class Slow(Judge):
        def report(self, stored):
            time.sleep(0.01)
            return stored.number
    sharing._cores = lambda: 2
    for each, _ in sharing.reports(Slow(), stored(100_000)):
        print(each.number, flush=True)
"""


@pytest.mark.parametrize("death", [signal.SIGKILL, signal.SIGINT])
def test_helpers_of_a_process_that_was_killed_end_too_and_say_nothing(death):
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(SLOW)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        for line in process.stdout:
            if int(line) > ALONE:
                break
        helpers = psutil.Process(process.pid).children()
        process.send_signal(death)
        process.wait(SECONDS)
        gone, alive = psutil.wait_procs(helpers, SECONDS)
        said = process.stderr.read()

    assert alive == []
    assert len(gone) == 2
    assert said.count("Traceback") == (0 if death == signal.SIGKILL else 1)
