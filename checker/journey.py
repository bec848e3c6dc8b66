"""Journeys: requests in an order, in a boot of their own, with values that travel from one answer to the next. Pure data.

A text of a step may hold `{{name}}`: what an earlier step saved under that name, or `unique`, twelve hex digits that nobody
can know before handing in and that are the same each time.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from checker.evidence import Headers  # noqa: TC001 - codec reads the hints

REQUEST = "request"
SUBMIT = "submit"
RESTART = "restart"
UNIQUE = "unique"
"""The name under which each journey finds a value of its submission's own."""

Fields = tuple[tuple[str, str], ...]


class Step(NamedTuple):
    """One thing to do; `name` is how checks and words speak of it, and its own within a journey.

    `kind`: "request"; "submit" (send the form of the last page as a browser does: to its action, by its method, with what
    its inputs hold already, and `form` filled in); "restart" (Ctrl-C, then the same program in the same folder once more).
    """

    name: str
    method: str = "GET"
    path: str = "/"
    headers: Headers = ()
    json: str | None = None
    """JSON text to send; a string in it that is nothing but `{{name}}` becomes the saved value itself, number or text."""
    form: Fields = ()
    """To send as a browser sends a form (`application/x-www-form-urlencoded`)."""
    save: Fields = ()
    """(name, JSON Pointer into the answer's body): a text or a number to keep for later steps. "" is the whole body."""
    browser: bool = True
    """Cookies are kept and sent as a browser on this computer does, `Secure` ones included."""
    kind: str = REQUEST


class Journey(NamedTuple):
    """`id` is a digest of the steps, so criteria that ask for the same journey share one boot. Made by `journey`."""

    id: str
    steps: tuple[Step, ...]


@lru_cache(maxsize=256)
def journey(*steps: Step) -> Journey:
    import json  # noqa: PLC0415 - most rubrics have no journey
    from hashlib import sha256  # noqa: PLC0415 - as above

    return Journey(id=sha256(json.dumps(steps).encode()).hexdigest()[:16], steps=steps)


def restart(name: str = RESTART) -> Step:
    return Step(name=name, kind=RESTART)
