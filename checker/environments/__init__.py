"""Packages for a submission's program: an environment of its own, made once for each set of packages and kept.

Only finished packages (wheels) by name are installed, so nothing of a submission's or of a package's runs while we do; installers see none of
our secrets, and nothing of what was handed in but names and versions.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.errors import ConfigError
from checker.packages import AUTO, ENVIRONMENTS, LESSON, OURS, REQUIREMENTS, TEMPLATE, Packages

if TYPE_CHECKING:
    from checker.model import Submission

TEMPLATE_NEEDS = (
    "flask",
    "flask-cors",
    "flask-login",
    "flask-migrate",
    "flask-restful",
    "flask-sqlalchemy",
    "pyjwt",
    "python-dotenv",
    "requests",
)
"""What the course's template imports while it boots; what else its list names is several times as big and not needed for that."""
MOST_DROPPED = 3


def packages_for(submission: Submission, name: str, python: Packages = OURS, as_of: str = "") -> Packages:
    """The environment in which a submission is run; it is made when there is none yet. `python`: what to run it with, or to make it from.

    `as_of`: the day ("2026-03-14") as of which versions are chosen; empty for today. What stands in the way is `trouble`, or for `AUTO`, which
    then runs it with what there is, `gave_up`; never an exception. Raises ConfigError for a name that is none of `ENVIRONMENTS`.
    """
    if name not in ENVIRONMENTS:
        message = f"there is no environment {name!r} (there are: {', '.join(ENVIRONMENTS)})"
        raise ConfigError(message)
    if name == LESSON or submission.program is None:
        return python
    from checker.environments.complaints import Obstacle  # noqa: PLC0415 - opt-in

    try:
        found = _home_for(submission, name, python, as_of)
    except Obstacle as obstacle:
        if name == AUTO:
            return python._replace(name=AUTO, gave_up=obstacle.code, detail=obstacle.detail)
        return Packages(name=name, trouble=obstacle.code, detail=obstacle.detail)
    return found or python


def _home_for(submission: Submission, name: str, python: Packages, as_of: str) -> Packages | None:
    """None where nothing needs to be installed. Raises Obstacle."""
    from checker.environments.wanting import requirements  # noqa: PLC0415 - opt-in

    if name == TEMPLATE:
        return _made(TEMPLATE_NEEDS, python, as_of)._replace(name=TEMPLATE)
    if name == REQUIREMENTS:
        needs = tuple(need.text for need in requirements(submission))
        return _made(needs, python, as_of)._replace(name=REQUIREMENTS) if needs else None
    return _as_much_as_can_be(submission, python, as_of)


def _as_much_as_can_be(submission: Submission, python: Packages, as_of: str) -> Packages | None:
    """All that is wanted; where that cannot be, what the program imports, then without what cannot be had. Raises Obstacle."""
    from checker.environments.complaints import NETWORK, SIZE, SLOW, Obstacle  # noqa: PLC0415 - opt-in
    from checker.environments.wanting import imported, wanted  # noqa: PLC0415 - opt-in

    every = wanted(submission, python.python or sys.executable)
    if not every:
        return None
    asked = imported(submission)
    attempts = [tuple(need.text for need in needs) for needs in (every, asked)]
    attempts.append(tuple(sorted(need.name for need in asked)))
    first: Obstacle | None = None
    while attempts:
        needs = attempts.pop(0)
        try:
            return _made(needs, python, as_of)._replace(name=AUTO)
        except Obstacle as obstacle:
            if obstacle.code in {NETWORK, SIZE, SLOW}:
                raise
            first = first or obstacle
            fewer = tuple(need for need in needs if need != obstacle.detail)
            if not attempts and 0 < len(fewer) < len(needs) and len(asked) - len(fewer) <= MOST_DROPPED:
                attempts.append(fewer)
    raise first or Obstacle(NETWORK)


def _made(needs: tuple[str, ...], python: Packages, as_of: str) -> Packages:
    """Raises Obstacle."""
    found = _tried(needs, python.python or sys.executable, as_of)
    if found.trouble:
        from checker.environments.complaints import Obstacle  # noqa: PLC0415 - opt-in

        raise Obstacle(found.trouble, found.detail)
    return found._replace(python=python.python, chosen=python.chosen)


@lru_cache(maxsize=1024)
def _tried(needs: tuple[str, ...], python: str, as_of: str) -> Packages:
    """Once for each set: what could not be installed for one of a class is not tried again for the next."""
    from checker.environments.complaints import Obstacle  # noqa: PLC0415 - opt-in
    from checker.environments.making import chosen, filled  # noqa: PLC0415 - opt-in

    try:
        what = chosen(needs, python, as_of)
        return Packages(home=str(filled(what)), as_of=what.as_of)
    except Obstacle as obstacle:
        return Packages(trouble=obstacle.code, detail=obstacle.detail)
