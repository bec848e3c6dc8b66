"""Something to look at, and somebody who says what he likes instead of looking."""

from __future__ import annotations

import os

from checker.ci import walls
from checker.ci.apart import Apart
from checker.ci.order import Subject
from checker.model import Limits, Plan, Program, Submission


def job(submission=None):
    program = Program("server.py", "print()")
    subject = Subject(submission or Submission("x", "python", "sha256:0", program=program), 5001, Limits(submission=0.1))
    return walls.Job(subject, {}, lambda: Plan("/api/data", ()), (lambda: None, lambda: None))


def observer(*frames):
    """A process that says this and ends."""
    (hears, to_it), (from_it, says) = os.pipe(), os.pipe()
    pid = os.fork()
    if pid == 0:
        for each in frames:
            os.write(says, each)
        os._exit(0)
    os.close(hears)
    os.close(says)
    return Apart(pid, to_it, from_it)
