"""Looking at a submission in a sandbox, from a test: `observed(...)` starts a child that enters one, and hands its evidence back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).parents[1]
LIMIT = 90.0


class Wanted(NamedTuple):
    """What the child shall look at. `port` is the assignment's; `limits` differ from the assignment's."""

    source: str
    port: int = 5001
    limits: tuple[tuple[str, float], ...] = ()


def observed(source, *, port=5001, **limits):
    """The evidence of a submission (a path), observed in a sandbox of its own."""
    from checker.codec import from_json  # noqa: PLC0415 - the child needs none of it
    from checker.evidence import Evidence  # noqa: PLC0415

    done = start(source, port=port, **limits)
    try:
        told, complaint = done.communicate(timeout=LIMIT)
    finally:
        done.kill()
        done.wait()
    assert done.returncode == 0, complaint
    return from_json(Evidence, json.loads(told))


def start(source, *, port=5001, **limits):
    """The child itself, as a Popen: its standard output will be the evidence as JSON."""
    wanted = json.dumps(Wanted(str(source), port, tuple(limits.items())))
    words = [sys.executable, str(Path(__file__).resolve()), wanted]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    return subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def main(wanted):
    from checker.codec import to_json  # noqa: PLC0415 - in the child only
    from checker.collect import collect  # noqa: PLC0415
    from checker.load import load_assignment, load_rubric, starter_programs  # noqa: PLC0415
    from checker.observe import Visit, observe  # noqa: PLC0415
    from checker.observe.sandbox import SandboxLauncher, enter  # noqa: PLC0415
    from checker.plan import plan  # noqa: PLC0415

    assignment = load_assignment("web-server")._replace(port=wanted.port)
    submission = collect(wanted.source, entries=assignment.entries, starter=starter_programs(assignment))
    wishes = plan(assignment, load_rubric(assignment))
    limits = assignment.limits._replace(**dict(wanted.limits))
    enter()
    evidence = observe(submission, Visit(wanted.port, limits, lambda: wishes), SandboxLauncher())
    json.dump(to_json(evidence), sys.stdout)


if __name__ == "__main__":
    main(Wanted(*json.loads(sys.argv[1])))
