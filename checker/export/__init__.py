"""A class's book -> files that other people's programs read, one format a module. Pure: nothing here prints or touches a disk."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

from checker.errors import ConfigError
from checker.faults import spared

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from checker.export.request import Exported, Request
    from checker.students import Entry

    Export = Callable[[Sequence[Entry], Request], Exported]


class Exporter(NamedTuple):
    """A format: the module whose `export` writes it, what of a Request it heeds, and whether each student gets a file."""

    module: str
    takes: frozenset[str] = frozenset()
    folder: bool = False
    needs: frozenset[str] = frozenset()


def _takes(*names: str) -> frozenset[str]:
    return frozenset(names)


EXPORTS: Mapping[str, Exporter] = {
    "canvas": Exporter("checker.export.canvas", _takes("fill", "title", "scaled", "bom", "replace")),
    "moodle": Exporter("checker.export.moodle", _takes("fill", "scaled", "replace"), needs=_takes("fill")),
    "gradescope": Exporter("checker.export.gradescope", _takes("scaled"), folder=True),
    "classroom50": Exporter("checker.export.classroom50", _takes("fill", "title", "scaled"), folder=True),
    "csv": Exporter("checker.export.csv", _takes("scaled", "bom")),
    "json": Exporter("checker.export.json", _takes("scaled")),
    "junit": Exporter("checker.export.junit"),
    "ctrf": Exporter("checker.export.ctrf"),
    "prairielearn": Exporter("checker.export.prairielearn", _takes("scaled"), folder=True),
    "autolab": Exporter("checker.export.autolab", _takes("title", "scaled"), folder=True),
    "markdown": Exporter("checker.export.markdown", _takes("scaled")),
}
"""A format's name and who writes it; imported only when it is asked for."""


def exporter(name: str) -> Export:
    """The `export` of a format. Raises ConfigError when there is no such format."""
    if name not in EXPORTS:
        message = f"there is no export {name!r}; choose one of: {', '.join(EXPORTS)}"
        raise ConfigError(message)
    export = cast("Export", import_module(EXPORTS[name].module).export)

    def spares(book: Sequence[Entry], request: Request) -> Exported:
        """An entry at which the format breaks is written as one that nobody graded, and noted."""
        broken: list[str] = []

        def unwritten(entry: Entry, fault: str) -> Entry:
            broken.append(f"{entry.student.key}: this report could not be written ({fault})")
            return entry._replace(report=None)

        exported = spared(lambda entries: export(entries, request), tuple(book), unwritten)
        return exported._replace(notes=(*exported.notes, *broken))

    return spares
