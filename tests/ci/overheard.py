"""`check-hacks` as it is, and what the program really printed, in a file: reports mask what a server prints.

python -I overheard.py FILE ci ...
"""

from __future__ import annotations

import sys
from pathlib import Path

from checker.ci import walls
from checker.cli.door import main

place = Path(sys.argv.pop(1))
look = walls.look


def overheard(job):
    seen = look(job)
    place.write_text("".join(boot.log for boot in seen.evidence.boots), encoding="utf-8")
    return seen


walls.look = overheard
main()
