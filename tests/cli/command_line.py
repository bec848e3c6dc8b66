"""Run check-hacks as a student does: a process of its own, and port 5001 in a network of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from tests.conftest import lacking

RUN_LIMIT = 60
LOOPBACK_UP = 'ip link set lo up && exec "$@"'
GOOD = Path(__file__).parents[1] / "submissions" / "all_passed" / "submission"


@cache
def private_network() -> tuple[str, ...]:
    """What to put in front of a command so that its 127.0.0.1 is its own."""
    prefix = ("unshare", "--map-root-user", "--net", "--", "sh", "-c", LOOPBACK_UP, "sh")
    if not shutil.which("unshare") or subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode:
        lacking("A private network namespace", "sudo apt-get install -y util-linux iproute2, and allow user namespaces")
    return prefix


def surroundings(home: Path) -> dict[str, str]:
    """Nobody's home, nobody's settings; HOME also marks whatever is started."""
    offline = {"UV_OFFLINE": "1", "PIP_NO_INDEX": "1", "CHECK_HACKS_CACHE": str(home / "cache")}
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TMPDIR": str(home),
        "PYTHONDONTWRITEBYTECODE": "1",
        **offline,
    }


def command(*arguments: str) -> list[str]:
    return [*private_network(), sys.executable, "-m", "checker", *arguments]


def check_hacks(*arguments: str, cwd: Path, home: Path, **more) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments),
        cwd=cwd,
        env=surroundings(home),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=RUN_LIMIT,
        check=False,
        **more,
    )
