"""Workers side by side: each answer finds its task, and a worker that breaks costs its own task and no other."""

from __future__ import annotations

import os
import signal
import time

import psutil
import pytest

from checker.batch import link as links
from checker.batch.bundle import unpack_evidence
from checker.batch.frames import REFUSED, frame
from checker.batch.link import Link
from checker.batch.pool import Pool, most_workers
from checker.errors import CheckerError, ConfigError
from tests.batch.conftest import BROKEN, GOOD, sandboxed
from tests.processes import command_line, descendants

resource = pytest.importorskip("resource")
HANGS = "import time\nprint('here', flush=True)\ntime.sleep(600)\n" + GOOD
SHOUTS = GOOD.replace("app.run", "print('E\\0\\0\\0\\5noise' * 9999, flush=True)\napp.run")
TELL = f"import sys; sys.argv.pop(1); sys.stdout.buffer.write({frame(REFUSED, b'no walls here')!r})"

pytestmark = pytest.mark.real


@pytest.fixture(autouse=True)
def nothing_is_left():
    yield
    assert descendants() == []


def tasks(desk, handins, **differences):
    for handin in handins:
        submission = desk.collect(handin)
        yield desk.task(handin, submission, desk.note(submission))._replace(**differences)


def outcome(look):
    if look.evidence is None:
        return "lost"
    boots = unpack_evidence(look.evidence, look.task.note.handed).boots
    return boots[0].outcome if boots else "nothing to run"


def test_each_answer_finds_its_task(desk, class_folder):
    handins = class_folder(good=GOOD, broken=BROKEN, shouts=SHOUTS, empty=None)
    with Pool("host", 1) as pool:
        found = {look.task.handin.label: outcome(look) for look in pool.looks(tasks(desk, handins))}

    assert found == {"good": "answered", "broken": "exited", "shouts": "answered", "empty": "nothing to run"}


@pytest.mark.parametrize("isolation", ["sandbox", "warm"])
def test_in_sandboxes_they_stand_side_by_side_on_the_same_port(desk, class_folder, isolation):
    sandboxed()
    handins = class_folder(**{f"number_{number}": GOOD + f"# {number}\n" for number in range(4)})
    with Pool(isolation, 4) as pool:
        found = list(pool.looks(tasks(desk, handins)))

    assert [outcome(look) for look in found] == ["answered"] * 4
    assert all(look.accompanied for look in found)


def test_one_at_a_time_nobody_is_accompanied(desk, class_folder):
    sandboxed()
    handins = class_folder(ben=BROKEN, rosa=BROKEN + "#")
    with Pool("sandbox", 4) as pool:
        assert [look.accompanied for look in pool.looks(tasks(desk, handins), at_once=1)] == [False, False]


@pytest.mark.parametrize("isolation", ["host", "sandbox", "warm"])
def test_who_gives_no_answer_in_time_is_given_up_and_the_next_one_gets_a_worker(desk, class_folder, isolation):
    if isolation != "host":
        sandboxed()
    hanging, good = class_folder(hangs=HANGS, good=GOOD)
    with Pool(isolation, 1) as pool:
        [lost] = pool.looks(tasks(desk, [hanging], seconds=1.5))
        [found] = pool.looks(tasks(desk, [good]))

    assert (outcome(lost), outcome(found)) == ("lost", "answered")


@pytest.mark.parametrize("isolation", ["host", "sandbox", "warm"])
def test_a_pool_that_is_left_in_the_middle_leaves_nothing_running(desk, class_folder, isolation, tmp_path, monkeypatch):
    if isolation != "host":
        sandboxed()
    (tmp_path / "rooms").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "rooms"))
    [hanging] = class_folder(hangs=HANGS)
    with Pool(isolation, 1) as pool:
        pool._hand_out(_Queue(tasks(desk, [hanging])), 1)
        pool._wait()
        until(lambda: any("server.py" in command_line(process) for process in descendants()))

    assert list((tmp_path / "rooms").iterdir()) == []


@pytest.mark.parametrize("isolation", ["sandbox", "warm"])
def test_a_worker_that_was_killed_costs_its_own_task_only(desk, class_folder, isolation):
    sandboxed()
    patient = desk.assignment.limits._replace(boot=100.0, submission=200.0)
    desk.assignment = desk.assignment._replace(limits=patient)
    hanging, *good = class_folder(hangs=HANGS, one=GOOD, two=GOOD + "#")
    found = {}
    with Pool(isolation, 2) as pool:
        for look in pool.looks(tasks(desk, [hanging, *good])):
            found[look.task.handin.label] = outcome(look)
            [kill(link) for link in pool._links if link.task and link.task.handin is hanging]

    assert found == {"hangs": "lost", "one": "answered", "two": "answered"}


def kill(link):
    os.kill(link._process.pid, signal.SIGKILL)


def until(condition):
    ends = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < ends, "it did not come about in 20 s"
        time.sleep(0.01)


class _Queue:
    def __init__(self, found):
        self._found = found

    def take(self):
        return next(self._found, None)


def test_a_worker_that_cannot_have_its_walls_is_the_teachers_to_mend(desk, class_folder, monkeypatch):
    monkeypatch.setattr(links, "START", TELL)
    with Pool("sandbox", 1) as pool, pytest.raises(ConfigError, match="no walls here"):
        list(pool.looks(tasks(desk, class_folder(good=GOOD))))


def test_workers_that_never_start_end_the_batch_and_not_in_silence(desk, class_folder, monkeypatch):
    monkeypatch.setattr(links, "START", "raise SystemExit(3)")
    with Pool("host", 1) as pool, pytest.raises(CheckerError, match="end at once"):
        list(pool.looks(tasks(desk, class_folder(good=GOOD))))


def test_a_worker_on_the_host_ends_what_it_runs_when_the_grader_dies(desk, class_folder):
    [hanging] = class_folder(hangs=HANGS)
    link = Link("host")
    try:
        link.give(next(tasks(desk, [hanging])))
        until(lambda: not link.sending or link.send())
        until(lambda: any("server.py" in command_line(process) for process in descendants()))
        link.let_go()  # what the system does when the grader is gone
        psutil.wait_procs(descendants(), timeout=10)
        assert descendants() == []
    finally:
        link.end()


def test_no_file_of_the_current_folder_is_imported_by_a_worker(desk, class_folder, tmp_path, monkeypatch):
    trap = tmp_path / "trap"
    trap.mkdir()
    for name in ("checker", "json", "signal", "selectors", "struct"):
        (trap / f"{name}.py").write_text(f"open({str(trap / 'sprung')!r}, 'w')\n", encoding="utf-8")
    monkeypatch.chdir(trap)
    with Pool("host", 1) as pool:
        [look] = pool.looks(tasks(desk, class_folder(broken=BROKEN)))

    assert outcome(look) == "exited"
    assert not (trap / "sprung").exists()


@pytest.mark.parametrize(("limit", "most"), [(resource.RLIM_INFINITY, 10_000), (1024, 240), (256, 48), (64, 1), (10, 1)])
def test_there_are_no_more_workers_than_pipes_to_them_can_be_open(limit, most, monkeypatch):
    monkeypatch.setattr(resource, "getrlimit", lambda _: (limit, limit))
    assert most_workers() == most
