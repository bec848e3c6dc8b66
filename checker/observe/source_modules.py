"""The student's own modules that a program is made of."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.model import Program
from checker.observe.source_text import imported, read

if TYPE_CHECKING:
    from checker.model import Submission
    from checker.observe.source_text import Source

MOST_MODULES = 40
MOST_BYTES = 300_000
MOST_IN_ALL = 3_000_000


def modules_of(source: Source, submission: Submission) -> tuple[Source, ...]:
    """The files of the submission that the program imports, and those that they import, the nearest first."""
    beside = {module_name(file.path, submission.base): file for file in submission.files if len(file.content) <= MOST_BYTES}
    met = {"", module_name(source.program.file, submission.base)}
    sources, left = [source], MOST_IN_ALL
    for importer in sources:  # grows while it is walked
        for name in imported(importer.nodes):
            if name in beside and name not in met and len(sources) <= MOST_MODULES and left > 0:
                met.add(name)
                left -= len(beside[name].content)
                program = Program(file=beside[name].path, text=beside[name].content.decode("utf-8", "replace"))
                sources.append(read(program, beside[name].content))
    return tuple(sources[1:])


def module_name(path: str, base: str) -> str:
    """How a program in the folder `base` imports this file ("model.users"); empty when it cannot."""
    inside = PurePosixPath(path)
    if inside.suffix != ".py" or (base and not path.startswith(f"{base}/")):
        return ""
    return ".".join(inside.relative_to(base).with_suffix("").parts).removesuffix(".__init__")
