"""`check-hacks` with short limits: whoever sleeps until every limit is not what a test should wait for."""

from __future__ import annotations

import checker.load
from checker.cli.door import main
from checker.model import Limits

HURRIED = Limits(boot=5, answer=2, stop=2, submission=8)
load_assignment = checker.load.load_assignment


def hurried(assignment_id=None):
    return load_assignment(assignment_id)._replace(limits=HURRIED)


if __name__ == "__main__":
    checker.load.load_assignment = hurried
    main()
