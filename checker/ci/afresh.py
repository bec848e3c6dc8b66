"""A file that somebody else's program takes for a grade: there is this run's, or there is none.

The folder may be the submission's own. So what stands there already was written by nobody whom we trust, be it a file, a link or a folder.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from checker.ci.files import put

if TYPE_CHECKING:
    from pathlib import Path


def away(path: Path) -> str:
    """Take away whatever is called so. Empty, or why it is still there, in words."""
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
    except OSError as error:
        return f"Could not take away the {path.name} that was there before ({error.strerror})."
    return ""


def written(path: Path, content: bytes) -> str:
    """Replace whatever is called so. Empty, or why there is none now, in words."""
    try:
        put(path.parent, path.name, content)
    except OSError as error:
        return f"Could not write {path.name} ({error.strerror}): there is no grade."
    return ""
