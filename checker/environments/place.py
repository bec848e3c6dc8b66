"""Where environments are kept. The folder may be deleted at any time: what is needed is made again."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "CHECK_HACKS_CACHE"


def folder_of_all() -> Path:
    """Root's is where another user can read it: behind the second wall, programs run as nobody."""
    named = os.environ.get(VARIABLE)
    return (Path(named) if named else _of_the_system() / "check-hacks") / "environments"


def _of_the_system() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if os.environ.get("XDG_CACHE_HOME"):
        return Path(os.environ["XDG_CACHE_HOME"])
    if sys.platform != "darwin" and os.geteuid() == 0:
        return Path("/var/cache")
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
