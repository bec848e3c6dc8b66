"""Looking at submissions in a sandbox, from a test: `Observer()` starts a child that enters one, and hands evidence back.

with Observer() as observer:
    evidence = observer.look(folder, port=5001, stop=2.0)
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).parents[1]
PLACES = ("in a warm sandbox", "on this computer")
"""What a report says of where it looked, and what the golden transcripts say."""
LIMIT = 120.0
END_LIMIT = 10.0


class Wanted(NamedTuple):
    """What the child shall look at. `port` and `limits` may differ from the assignment's, which is `material`'s or one of ours."""

    source: str
    port: int = 5001
    assignment: str = "web-server"
    material: str = ""
    limits: tuple[tuple[str, float], ...] = ()


class Observer:
    """A child in namespaces of its own, which looks at one submission after the other. Its `pid` is the guardian's."""

    def __init__(self, isolation="sandbox", **allowance):
        """`isolation`: "sandbox" or "warm"; `allowance`: what differs from the usual one, such as `cpu=1.0`."""
        environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
        words = [sys.executable, str(Path(__file__).resolve()), isolation, json.dumps(allowance)]
        pipe = subprocess.PIPE
        self._child = subprocess.Popen(words, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        self.pid = self._child.pid

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def look(self, source, *, port=5001, assignment="web-server", material="", **limits):
        """The evidence of a submission (a path)."""
        self.begin(source, port=port, assignment=assignment, material=material, **limits)
        return self.end()

    def begin(self, source, *, port=5001, assignment="web-server", material="", **limits):
        """As `look`, without waiting."""
        wanted = Wanted(str(source), port, assignment, str(material), tuple(limits.items()))
        self._child.stdin.write(json.dumps(wanted) + "\n")
        self._child.stdin.flush()

    def has_answered(self):
        return bool(select.select([self._child.stdout], [], [], 0)[0])

    def end(self):
        """The evidence of what was begun."""
        from checker.codec import from_json  # noqa: PLC0415 - the child needs none of it
        from checker.evidence import Evidence  # noqa: PLC0415

        alarm = threading.Timer(LIMIT, self._child.kill)
        alarm.start()
        line = self._child.stdout.readline()
        alarm.cancel()
        assert line, self._child.stderr.read()
        return from_json(Evidence, json.loads(line))

    def close(self):
        self._child.stdin.close()
        try:
            self._child.wait(END_LIMIT)
        finally:
            self._child.kill()
            self._child.wait()
            self._child.stdout.close()
            self._child.stderr.close()


@contextmanager
def entered():
    """An observer for the tests of one module, with the walls that a class has, where they work."""
    from tests.batch.conftest import sandboxed  # noqa: PLC0415 - the child needs none of it

    sandboxed()
    with Observer("warm") as observer:
        yield observer


def observed(source, *, port=5001, **limits):
    """The evidence of one submission, observed in a sandbox of its own."""
    with Observer() as observer:
        return observer.look(source, port=port, **limits)


def main(isolation, allowance):
    """What the child does: answers a line of JSON with a line of JSON."""
    from checker.codec import to_json  # noqa: PLC0415 - in the child only
    from checker.collect import collect  # noqa: PLC0415
    from checker.load import load_assignments, load_rubric, starter_programs  # noqa: PLC0415
    from checker.model import Program  # noqa: PLC0415
    from checker.observe import Visit, observe  # noqa: PLC0415
    from checker.observe.sandbox import enter  # noqa: PLC0415
    from checker.plan import plan  # noqa: PLC0415

    known = {each.id: (each, plan(each, load_rubric(each))) for each in load_assignments()}
    enter()
    launcher = launched(isolation, allowance)
    for line in sys.stdin:
        wanted = Wanted(*json.loads(line))
        assignment, wishes = _of_its_own(wanted) if wanted.material else known[wanted.assignment]
        starter = starter_programs(assignment)
        submission = collect(wanted.source, entries=assignment.entries, starter=starter, history=assignment.history)
        text = Path(wanted.source, "server.py")
        written = text.is_file() and text.stat().st_size
        if submission.program is None and written:  # no Flask in it, which `collect` would want to see
            submission = submission._replace(program=Program("server.py", text.read_text(encoding="utf-8")), problem=None)
        visit = Visit(wanted.port, assignment.limits._replace(**dict(wanted.limits)), lambda wishes=wishes: wishes)
        sys.stdout.write(json.dumps(to_json(observe(submission, visit, launcher))) + "\n")
        sys.stdout.flush()


def _of_its_own(wanted):
    from checker.load import load_assignment, load_rubric  # noqa: PLC0415 - in the child only
    from checker.plan import plan  # noqa: PLC0415

    assignment = load_assignment(wanted.assignment, Path(wanted.material))
    return assignment, plan(assignment, load_rubric(assignment))


def launched(isolation, allowance):
    from checker.observe.sandbox import SandboxLauncher  # noqa: PLC0415 - in the child only
    from checker.observe.sandbox.allowance import Allowance  # noqa: PLC0415
    from checker.observe.warm import WarmLauncher  # noqa: PLC0415

    if isolation == "sandbox":
        return SandboxLauncher(Allowance(**allowance))
    launcher = WarmLauncher(Allowance(**allowance))
    launcher.ready()
    return launcher


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))
