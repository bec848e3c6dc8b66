"""Whoever listens on a student's computer, on the real ports of lessons: every report is the one of the quiet machine.

Each submission is checked by the command line in a network of its own, so that nobody else's 5001 is touched.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from bench.timeless import timeless
from checker.observe.private_network import new_network
from tests.conftest import lacking

pytestmark = pytest.mark.real

SUBMISSIONS = Path(__file__).parent / "submissions"
STRANGER = "import http.server, sys\nserver = http.server.ThreadingHTTPServer(('127.0.0.1', int(sys.argv[1])), "
STRANGER += "http.server.SimpleHTTPRequestHandler)\nprint(flush=True)\nserver.serve_forever()"
LESSONS, FLASKS = 5001, 5000
CASES = {
    "all_passed": LESSONS,
    "all_passed__all_interfaces": LESSONS,
    "all_passed__debug": LESSONS,
    "all_passed__ipv6_only": LESSONS,
    "all_passed__notebook": LESSONS,
    "all_passed__port_3000": 3000,
    "all_passed__port_5000": FLASKS,
    "all_passed__port_8887": 8887,
    "all_passed__routes_of_a_team": LESSONS,
    "all_passed__server_in_a_thread": LESSONS,
    "all_passed__shutdown_route": LESSONS,
    "all_passed__two_servers": 5002,
    "cors_open.no_permission": LESSONS,
    "graceful_stop.left_processes": LESSONS,
    "graceful_stop.second_server_started__two_runs": 5002,
    "home_page_edited.unchanged__our_starter": LESSONS,
    "record_added.broken__missing_jsonify_import": LESSONS,
    "restarts.did_not_restart": LESSONS,
    "server_boots.exited_silently__no_run": LESSONS,
    "server_boots.syntax_error__missing_brace": LESSONS,
}
"""Submissions, each with a port that its program wishes for (or that a page of its names)."""


@pytest.fixture(scope="module")
def network():
    """A network of this module's own, with every port free."""
    made = new_network()
    if made is None:
        lacking("a network namespace of this user", "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0")
    with ExitStack() as ends:
        ends.callback(made.close)
        yield made


@contextmanager
def stranger(network, port):
    words = [sys.executable, "-c", STRANGER, str(port)]
    quiet = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "preexec_fn": network.join}
    with subprocess.Popen(words, **quiet) as process:
        try:
            assert process.stdout is not None
            process.stdout.readline()
            yield
            assert process.poll() is None, "it was ended"
        finally:
            process.kill()


def report(network, work):
    """What the command line says, without what differs from one time to the next."""
    words = [sys.executable, "-m", "checker", str(work), "--format", "json"]
    environment = {**os.environ, "TMPDIR": str(work.parent)}
    done = subprocess.run(words, env=environment, capture_output=True, timeout=120, check=False, preexec_fn=network.join)
    assert done.stdout, done.stderr
    return timeless(json.loads(done.stdout))


@pytest.mark.parametrize(("case", "wish"), CASES.items(), ids=CASES)
def test_a_report_is_that_of_the_quiet_machine(network, case, wish, tmp_path):
    [handed] = (SUBMISSIONS / case).glob("submission*")
    source = SUBMISSIONS.parents[1] / handed.read_text().strip() if handed.suffix == ".link" else handed
    work = tmp_path / f"work{source.suffix}"
    (shutil.copytree if source.is_dir() else shutil.copyfile)(source, work)
    quiet = report(network, work)
    for port in dict.fromkeys((FLASKS, LESSONS, wish)):
        with stranger(network, port):
            assert report(network, work) == quiet, f"beside a server on {port}"
