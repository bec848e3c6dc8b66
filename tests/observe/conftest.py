"""Small real servers, and the promise that nothing of theirs outlives a test."""

from __future__ import annotations

import socket
from dataclasses import dataclass

import psutil
import pytest

from checker.evidence import EACH_ROUTE, UNKNOWN_PAGE, Probe
from checker.model import File, Limits, Plan, Program, Submission
from checker.observe import Visit, observe
from checker.observe.host import HostLauncher

PATIENT = Limits(boot=20.0, answer=10.0, stop=10.0, submission=90.0)
"""Limits for what has to succeed: this machine may be busy."""
PROBES = (Probe(method="GET", path="/"), Probe(method="GET", path=EACH_ROUTE), Probe(method="GET", path=UNKNOWN_PAGE))


@pytest.fixture(autouse=True)
def nothing_is_left(request, tmp_path, monkeypatch):
    """No process that runs in our folders or carries their name, and no folder, from the first moment after the test."""
    rooms = tmp_path / "rooms"
    rooms.mkdir()
    monkeypatch.setenv("TMPDIR", str(rooms))
    yield
    assert not list(rooms.iterdir())
    if request.node.get_closest_marker("real"):
        assert not [process for process in psutil.process_iter() if lives_in(process, str(rooms))]


def lives_in(process, folder):
    try:
        return process.environ().get("TMPDIR") == folder or process.cwd().startswith(folder)
    except psutil.Error:
        return False


def a_free_port():
    """One that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


port = pytest.fixture(a_free_port, name="port")
free_port = pytest.fixture(a_free_port, name="free_port")


@dataclass(frozen=True)
class Watching:
    """`watching(text)` observes a program; PORT in its text stands for the port of the assignment."""

    port: int

    def submission(self, text, *, files=(), **differences):
        text = text.replace("PORT", str(self.port))
        program = Program(file="server.py", text=text)
        given = (File(path="server.py", content=text.encode()), *files)
        perfect = Submission(id="rosa", form="python", digest="sha256:00", files=given, program=program)
        return perfect._replace(**differences)

    def __call__(self, text, *, probes=PROBES, boots=1, files=(), meanwhile=(), limits=PATIENT, **fewer):
        plan = Plan(api_path="/api/data", probes=probes, boots=boots)
        submission = text if isinstance(text, Submission) else self.submission(text, files=files)
        return observe(submission, Visit(self.port, limits._replace(**fewer), lambda: plan, meanwhile), HostLauncher())


@pytest.fixture
def watching(port):
    return Watching(port)
