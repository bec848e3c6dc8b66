"""Other processes, looked at while they come and go."""

from __future__ import annotations

from contextlib import suppress

import psutil


def command_line(process):
    """The command line; empty for one that ended meanwhile, also when nobody has buried it yet."""
    with suppress(psutil.NoSuchProcess):
        return process.cmdline()
    return []


def descendants(pid=None):
    with suppress(psutil.NoSuchProcess):
        return psutil.Process(pid).children(recursive=True)
    return []
