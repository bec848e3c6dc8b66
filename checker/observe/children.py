"""Whether this process still has children. Where it adopts orphans, that is whether anybody is left at all."""

from __future__ import annotations

import os


def childless() -> bool:
    """Whether there is no child, after taking leave of those that have ended."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass  # it had ended
    except ChildProcessError:
        return True
    return False
