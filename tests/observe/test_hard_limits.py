"""What is asked for is never more than this process may have itself; a process of its own with real limits says so."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

pytestmark = [pytest.mark.real, pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")]
WANTED = {"nofile": 512, "nproc": 64, "fsize": 64 * 1024 * 1024, "core": 0, "cpu": 30}
ASKED = """
import json, resource, sys
from checker.observe.hard_limits import within_hard_limits
for name, most in json.loads(sys.argv[1]).items():
    resource.setrlimit(getattr(resource, f"RLIMIT_{name.upper()}"), (most, most))
print(json.dumps(within_hard_limits(json.loads(sys.argv[2]))))
"""


def within(hard):
    words = [sys.executable, "-c", ASKED, json.dumps(hard), json.dumps(WANTED)]
    return json.loads(subprocess.run(words, capture_output=True, text=True, check=True, timeout=60).stdout)


@pytest.mark.parametrize(("name", "hard"), [("nofile", 256), ("nofile", 511), ("fsize", 1_000_000), ("cpu", 20), ("core", 0)])
def test_a_lower_hard_limit_is_asked_for_in_place_of_ours(name, hard):
    assert within({name: hard})[name] == min(hard, WANTED[name])


@pytest.mark.parametrize(("name", "hard"), [("nofile", 512), ("nofile", 600), ("fsize", 2**40)])
def test_a_higher_one_changes_nothing(name, hard):
    assert within({name: hard})[name] == WANTED[name]
