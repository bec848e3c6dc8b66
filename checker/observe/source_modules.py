"""The student's own modules that a program is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import Program
from checker.observe.source_text import read
from checker.own_modules import added_to_path, followed, imports, seen_from

if TYPE_CHECKING:
    from checker.model import Submission
    from checker.observe.source_text import Source
    from checker.own_modules import Import

MOST_MODULES = 40
MOST_BYTES = 300_000
MOST_IN_ALL = 3_000_000


def modules_of(source: Source, submission: Submission) -> tuple[Source, ...]:
    """The files of the submission that the program imports, and those that they import, the nearest first."""
    beside = {file.path: file for file in submission.files if file.path.endswith(".py") and len(file.content) <= MOST_BYTES}
    program, sources, left = source.program.file, {source.program.file: source}, MOST_IN_ALL

    def look(path: str) -> tuple[Import, ...]:
        nonlocal left
        if path not in sources and left > 0:
            content = beside[path].content
            left -= len(content)
            sources[path] = read(Program(file=path, text=content.decode("utf-8", "replace")), content)
        return tuple(imports(sources[path].nodes)) if path in sources else ()

    added = (seen_from(submission.base, name) for name in added_to_path(source.nodes))
    roots = (submission.modules_in, *(place for place in added if place is not None))
    found = followed(program, look, roots, beside, MOST_MODULES)
    return tuple(sources[path] for path in found if path in sources)
