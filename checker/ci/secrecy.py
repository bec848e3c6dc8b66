"""What the runner told us is nowhere to be read while student code runs: not in our environment, not in /proc, not in our memory."""

from __future__ import annotations

import os
import sys

ENVIRONMENT = slice(47, 49)
"""Where the words of /proc/self/stat that follow the name say from where to where the first environment lies."""


def forget() -> None:
    """Wipe the environment that we were started with, as /proc shows it, and close our memory to others of the same user.

    `os.environ` is kept as it is now. Does nothing where there is no /proc: other systems show an environment to nobody.
    """
    if sys.platform != "linux":
        return
    from checker.observe.sandbox import libc  # noqa: PLC0415 - brings ctypes

    for name, value in os.environ.items():
        os.environ[name] = value  # now its text lies elsewhere
    with open("/proc/self/stat", encoding="utf-8", errors="replace") as file:  # noqa: PTH123 - no pathlib where seconds count
        start, end = map(int, file.read().rpartition(")")[2].split()[ENVIRONMENT])
    libc.wipe(start, end - start)
    libc.hide_memory()
