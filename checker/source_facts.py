"""What reading a program shows: frozen values without judgement, a part of `evidence.py`. May import nothing of ours."""

from __future__ import annotations

from typing import NamedTuple

ENDS, EMPTIES, HARMLESS, UNKNOWN_EFFECT = "ends", "empties", "harmless", "unknown"
"""What visiting a route may do: end the server, empty what it publishes, nothing of the sort; or reading it does not tell."""


class Place(NamedTuple):
    """A line of the program; in a notebook `cell` counts all cells from 1 and `line` the lines of that cell.

    `cell_name`: as a reader finds it, like "cell In [9]"; empty in old evidence.
    """

    line: int
    cell: int | None = None
    cell_name: str = ""


class Route(NamedTuple):
    """One `@app.route`. `appends`: `.append(...)` calls in its function; `after_run`: Python never reaches it in time."""

    path: str
    methods: tuple[str, ...]
    function: str
    place: Place
    after_run: bool = False
    appends: int = 0
    returns: bool = True
    file: str = ""
    """Where it stands, if not in the program itself."""
    effect: str = UNKNOWN_EFFECT


class RunCall(NamedTuple):
    """One `.run(...)` of an app; port and host are None when they are not literals or absent."""

    place: Place
    port: int | None = None
    host: str | None = None
    debug: bool = False


class SyntaxFault(NamedTuple):
    """Why Python cannot read the program. `kind` is the exception's name, `message` Python's own words."""

    place: Place
    kind: str
    message: str


class Sign(NamedTuple):
    """Something the text of the submission shows; `checker.causes` knows what each code means."""

    code: str
    detail: str = ""
    place: Place | None = None


class SourceFacts(NamedTuple):
    """What reading (never running) the program shows."""

    syntax: SyntaxFault | None = None
    apps: int = 0
    routes: tuple[Route, ...] = ()
    runs: tuple[RunCall, ...] = ()
    loose_functions: tuple[str, ...] = ()
    """Top-level functions that return something, that no route leads to and that nobody calls."""
    signs: tuple[Sign, ...] = ()
    record_values: tuple[str, ...] = ()
    """String values of dictionaries in the source: kept only so that reports can mask them."""
    page_words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(file, words of its HTML literals) of the programs that were not chosen."""
    imports: tuple[str, ...] | None = None
    """Dotted names of modules, and of what is taken from them, in all files of the program. None: nobody looked."""
    calls: tuple[str, ...] | None = None
    """Names that are called, as written ("jsonify", "db.session.add")."""
    lists: tuple[str, ...] = ()
    """Packages that its lists and its cells name, wherever that is, in the index's spelling."""
    fault: str = ""
    """The code of what we broke at while we read: then what stands here is not all."""
