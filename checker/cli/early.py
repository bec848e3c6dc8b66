"""`check-hacks ci`, from its first moment: the wall is begun, and everything else is imported while it grows."""

from __future__ import annotations

import os
from typing import Any

from checker.ci import walls
from checker.ci.surroundings import taken


def ci(*given: Any, **named: Any) -> int:
    """The exit code, for what was given of a `Wish`."""
    environ = taken(os.environ)
    with walls.begun() as sandbox:
        from checker.cli.unattended import Wish, unattended  # noqa: PLC0415 - see the top

        return unattended(Wish(*given, **named), environ, sandbox)
