"""Packages for a submission's program: an environment of its own, made once for each set of packages and kept.

Only finished packages (wheels) by name are installed, so nothing of a submission's or of a package's runs while we do; installers see none of
our secrets, and nothing of what was handed in but names and versions.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache, partial
from typing import TYPE_CHECKING, TypeVar

from checker.errors import ConfigError
from checker.faults import contained
from checker.packages import AUTO, ENVIRONMENTS, LESSON, OURS, REQUIREMENTS, TEMPLATE, Packages

if TYPE_CHECKING:
    from checker.environments.complaints import Obstacle
    from checker.environments.making import Chosen
    from checker.model import Submission

T = TypeVar("T")
Trial = Callable[[tuple[str, ...]], "T | Obstacle"]

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
    from checker.environments.memory import remember, remembered  # noqa: PLC0415 - opt-in

    interpreter = python.python or sys.executable
    found: Packages | Obstacle | None = remembered(submission, name, interpreter, as_of)
    if found is None:
        found = _first_that_can_be(submission, name, python, partial(_made, python=interpreter, as_of=as_of))
        if isinstance(found, Packages):
            remember(submission, name, interpreter, as_of, found)
    if isinstance(found, Exception):
        gave_up = python._replace(name=AUTO, gave_up=found.code, detail=found.detail)
        return gave_up if name == AUTO else Packages(name=name, trouble=found.code, detail=found.detail)
    return found._replace(name=name, python=python.python, chosen=python.chosen) if found else python


def chosen_for(submission: Submission, name: str, python: Packages = OURS, as_of: str = "") -> Chosen | None:
    """What `packages_for` will make, without making it; None where that is nothing, or cannot be."""
    if name == LESSON or submission.program is None:
        return None
    found = _first_that_can_be(submission, name, python, partial(_chosen, python=python.python or sys.executable, as_of=as_of))
    return None if isinstance(found, Exception) else found


def _attempts(submission: Submission, name: str, python: Packages) -> list[tuple[str, ...]]:
    """What to ask for, and what else where that cannot be had: all that is wanted, what the program imports, and that in any version.

    Empty where nothing is needed. Raises Obstacle for an endless list. What we break on needs nothing.
    """
    from checker.environments.wanting import imported, requirements, wanted  # noqa: PLC0415 - opt-in

    if name == TEMPLATE:
        return [TEMPLATE_NEEDS]
    if name == REQUIREMENTS:
        return _different(tuple(need.text for need in requirements(submission)))
    every = wanted(submission, python.python or sys.executable)
    if not every:
        return []
    asked = imported(submission)
    return _different(
        *(tuple(sorted(need.text for need in needs)) for needs in (every, asked)), tuple(sorted(need.name for need in asked))
    )


def _different(*attempts: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [each for each in dict.fromkeys(attempts) if each]


def _first_that_can_be(submission: Submission, name: str, python: Packages, trial: Trial[T]) -> T | Obstacle | None:
    """What comes of the first attempt that succeeds, else the first obstacle; None where there is nothing to attempt.

    With `AUTO`, what cannot be had at all is left out of the last attempt: the rest may be enough.
    """
    from checker.environments.complaints import NETWORK, NO_PIP, SIZE, SLOW, Obstacle  # noqa: PLC0415 - opt-in
    from checker.environments.wanting import lacking  # noqa: PLC0415 - opt-in

    try:
        attempts = contained(lambda: _attempts(submission, name, python), lambda _: [], passing=(Obstacle,))
    except Obstacle as obstacle:
        return obstacle
    first, left = None, MOST_DROPPED if name == AUTO else 0
    while attempts:
        needs = attempts.pop(0)
        found = trial(needs)
        if not isinstance(found, Obstacle):
            return found
        first = first or found
        if found.code in {NETWORK, NO_PIP, SIZE, SLOW}:
            return first
        fewer = tuple(need for need in needs if need != found.detail)
        if not attempts and left and len(fewer) < len(needs) and lacking(fewer, python.python or sys.executable):
            left -= 1
            attempts.append(fewer)
    return first


@lru_cache(maxsize=1024)
def _chosen(needs: tuple[str, ...], python: str, as_of: str) -> Chosen | Obstacle:
    """Once for each set: what could not be had for one of a class is not asked for again for the next."""
    from checker.environments.complaints import Obstacle  # noqa: PLC0415 - opt-in
    from checker.environments.making import chosen  # noqa: PLC0415 - opt-in

    try:
        return chosen(needs, python, as_of)
    except Obstacle as obstacle:
        return obstacle


@lru_cache(maxsize=1024)
def _made(needs: tuple[str, ...], python: str, as_of: str) -> Packages | Obstacle:
    """As above."""
    from checker.environments.complaints import Obstacle  # noqa: PLC0415 - opt-in
    from checker.environments.making import filled  # noqa: PLC0415 - opt-in

    what = _chosen(needs, python, as_of)
    try:
        return what if isinstance(what, Exception) else Packages(home=str(filled(what)), as_of=what.as_of)
    except Obstacle as obstacle:
        return obstacle
