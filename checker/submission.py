"""What a student handed in, as nouns. May import ancestry and nothing else of ours."""

from __future__ import annotations

from typing import NamedTuple

from checker.ancestry import History  # noqa: TC001 - codec reads the hints

BEYOND = "whatever is beyond the first {number} files"
"""What is left out of a submission that has more than are read."""


class File(NamedTuple):
    """One file of a submission; `path` is relative, with forward slashes, and never leaves the folder."""

    path: str
    content: bytes


class Part(NamedTuple):
    """A cell in a program that is made of several: the line of the program's text at which its own first line stands."""

    line: int
    cell: int
    cell_name: str = ""


class Program(NamedTuple):
    """Python that may be the server. Its line numbers are those of the file or the cell it came from."""

    file: str
    text: str
    cell: int | None = None
    magic: str | None = None
    cell_name: str = ""
    """As a reader finds it (see checker.cell_names)."""
    parts: tuple[Part, ...] = ()
    """Where it is spread over several cells of a notebook."""


class Start(NamedTuple):
    """How a program is started: `folder` is where; `words` stand behind `python` in place of the name of its file."""

    folder: str = ""
    words: tuple[str, ...] = ()
    variables: tuple[tuple[str, str], ...] = ()


class Passage(NamedTuple):
    """Text around the program that may explain a mistake. `kind`: "shell", "html", "output", "python", "markdown" or "raw" (a cell of that kind)."""

    file: str
    kind: str
    text: str
    cell: int | None = None


class NotebookCell(NamedTuple):
    """A code cell as its notebook (or the page made from it) shows it, both texts shortened.

    `execution_count`: the 9 of `In [9]`; `error`: the type of the exception that its saved output ends with.
    """

    file: str
    number: int
    source: str
    output: str = ""
    execution_count: int | None = None
    error: str = ""
    name: str = ""
    on_a_page: bool = False
    """A fenced block: then `number` counts these."""


class Submission(NamedTuple):
    """A student's files, read and never executed. `problem`: why `program` is None (a code of collect.problems)."""

    id: str
    form: str
    digest: str
    files: tuple[File, ...] = ()
    program: Program | None = None
    others: tuple[Program, ...] = ()
    passages: tuple[Passage, ...] = ()
    cells: tuple[NotebookCell, ...] = ()
    """Of all notebooks."""
    starter: tuple[str, ...] = ()
    """The texts that were handed out: programs, and the cells of notebooks."""
    folders: tuple[str, ...] = ()
    """Those that nothing lies in."""
    problem: str | None = None
    detail: str = ""
    start: Start = Start()
    junk: tuple[str, ...] = ()
    """Folders and files that were handed in although they can be rebuilt or are private ("venv/", ".env")."""
    left_out: tuple[str, ...] = ()
    """What was found and not read: links out of the folder, unsafe members of a zip, files that are too big."""
    reread: tuple[str, ...] = ()
    """Programs and notebooks that Python and Jupyter cannot read, because they have two bytes for a character; in `files` they stand in UTF-8."""
    history: History | None = None
    """Where it comes from, for assignments that are handed in as repositories."""

    @property
    def base(self) -> str:
        """The folder, relative to `files`, in which the program is started ("" for the top)."""
        return self.start.folder

    @property
    def modules_in(self) -> str:
        """The folder in which Python looks first for what the program imports."""
        return self.base if self.start.words or self.program is None else self.program.file.rpartition("/")[0]
