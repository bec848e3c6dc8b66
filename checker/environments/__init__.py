"""Packages for a submission's program: an environment of its own, made once for each list of packages and kept.

Opt-in: `lesson` installs nothing. Only finished packages (wheels) by name are installed, so nothing of a submission's or of a
package's runs while we do; pip sees none of our secrets.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.errors import ConfigError
from checker.packages import ENVIRONMENTS, LESSON, OURS, REQUIREMENTS, TEMPLATE, Packages

if TYPE_CHECKING:
    from checker.model import Submission

TEMPLATE_NEEDS = (
    "Flask",
    "Flask-Cors",
    "Flask-Login",
    "Flask-Migrate",
    "Flask-RESTful",
    "Flask-SQLAlchemy",
    "PyJWT",
    "python-dotenv",
    "requests",
)
"""What the course's template imports while it boots; what else its list names is several times as big and not needed for that."""


def packages_for(submission: Submission, name: str) -> Packages:
    """The environment in which a submission is run; it is made when there is none yet, which takes a minute.

    What stands in the way is its `trouble`, never an exception. Raises ConfigError for a name that is none of `ENVIRONMENTS`.
    """
    if name not in ENVIRONMENTS:
        message = f"there is no environment {name!r} (there are: {', '.join(ENVIRONMENTS)})"
        raise ConfigError(message)
    if name == LESSON or submission.program is None:
        return OURS
    if name == TEMPLATE:
        return _made(TEMPLATE_NEEDS)._replace(name=TEMPLATE)
    from checker.environments.complaints import Obstacle  # noqa: PLC0415 - opt-in
    from checker.environments.listing import wanted  # noqa: PLC0415 - opt-in

    try:
        needs = wanted(submission)
    except Obstacle as obstacle:
        return Packages(name=REQUIREMENTS, trouble=obstacle.code, detail=obstacle.detail)
    return _made(needs)._replace(name=REQUIREMENTS) if needs else OURS


@lru_cache(maxsize=256)
def _made(needs: tuple[str, ...]) -> Packages:
    """Once for each list: what could not be installed for one of a class is not tried again for the next."""
    from checker.environments.complaints import Obstacle  # noqa: PLC0415 - opt-in
    from checker.environments.making import made  # noqa: PLC0415 - opt-in

    try:
        return Packages(home=str(made(needs, sys.executable)))
    except Obstacle as obstacle:
        return Packages(trouble=obstacle.code, detail=obstacle.detail)
