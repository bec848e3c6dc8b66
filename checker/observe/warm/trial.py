"""The self-test of a class: where would a program of today really run? A server is booted in a box, else in a bubblewrap of its own."""

from __future__ import annotations

import subprocess
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.observe.sandbox import trial as cold

if TYPE_CHECKING:
    from checker.observe.warm.launcher import WarmLauncher

WARM, SANDBOX = "warm", "sandbox"
LIMIT = 2 * cold.LIMIT
TEXT = f"import flask\n{cold.TEXT}"


class Found(NamedTuple):
    """The best walls of this machine, None where there are none; `why` says what stands in the way of better ones, for a teacher."""

    isolation: str | None
    why: str = ""


@lru_cache(maxsize=1)
def best_walls() -> Found:
    if sys.platform != "linux":
        return Found(None, "the sandbox needs Linux")
    # From the top folder: where the teacher stands, a file could bear the name of one of our modules.
    words = [sys.executable, "-m", "checker.observe.warm.trial"]
    nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
    try:
        done = subprocess.run(words, cwd="/", stdin=nothing, stdout=pipe, stderr=pipe, text=True, timeout=LIMIT, check=False)  # noqa: S603 - our own
    except subprocess.TimeoutExpired:
        return Found(None, f"a trial server did not start within {LIMIT:.0f} seconds")
    isolation, _, why = done.stdout.strip().partition(": ")
    if isolation == WARM:
        return Found(WARM)
    reason = cold.why_not()
    return Found(SANDBOX, why or "an engine could not be started") if reason is None else Found(None, reason)


def attempt() -> str:
    """What the child does and says: "warm", or why not."""
    from checker.observe.launcher import CannotStart  # noqa: PLC0415 - only the child needs it
    from checker.observe.sandbox.namespaces import CannotIsolate, enter  # noqa: PLC0415
    from checker.observe.warm.launcher import WarmLauncher  # noqa: PLC0415

    try:
        enter()
        launcher = WarmLauncher()
        launcher.ready()
        reason = _visited(launcher)
    except (CannotIsolate, CannotStart) as error:
        reason = str(error)
    return f"{SANDBOX}: {reason}" if reason else WARM


def _visited(launcher: WarmLauncher) -> str | None:
    from checker.model import File, Limits  # noqa: PLC0415 - only the child needs it
    from checker.observe.launcher import Workspace  # noqa: PLC0415

    room = launcher.room(Workspace((File("server.py", TEXT.encode()),), "server.py"), Limits())
    try:
        return cold.visited(room.start())
    finally:
        room.close()


if __name__ == "__main__":
    sys.stdout.write(attempt())
