"""What the runner told us is nowhere to be read while student code runs: not in our environment, not in /proc, not in our memory."""

from __future__ import annotations

import os
import sys


def forget() -> None:
    """Wipe the environment that we were started with, as /proc shows it, and close our memory to others of the same user.

    `os.environ` is kept as it is now. Does nothing where there is no /proc: other systems show an environment to nobody.
    """
    if sys.platform != "linux":
        return
    from checker.observe.sandbox import libc  # noqa: PLC0415 - brings ctypes

    for name, value in os.environ.items():
        os.environ[name] = value  # now its text lies elsewhere
    libc.wipe_environment()
    libc.hide_memory()
