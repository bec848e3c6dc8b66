"""On what was measured: numbers and versions, no names."""

from __future__ import annotations

import datetime as dt
import os
import platform
from importlib.metadata import version


def machine() -> str:
    """One line for the reader of a table."""
    today = dt.datetime.now(tz=dt.timezone.utc).date().isoformat()
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    parts = [
        f"{cores} cores ({platform.machine()})",
        f"{platform.system()} {platform.release().split('-')[0]}",
        f"Python {platform.python_version()}",
        *(f"{package} {version(package)}" for package in ("Flask", "Werkzeug", "flask-cors", "pytest", "requests")),
        f"check-hacks {version('check-hacks')}",
    ]
    return f"{today}: {', '.join(parts)}."
