"""Which files are read as what."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.collect.reading import Reading
from checker.faults import FAULT, contained

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.model import File

FORMS = {
    ".py": "python",
    ".pyw": "python",
    ".ipynb": "notebook",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "page",
    ".htm": "page",
}
READERS = {"python": "python_file", "notebook": "notebook", "markdown": "markdown", "page": "html_page"}
"""The module whose `read` knows a form. Imported when there is such a file: all of them take 10 ms, and most students hand in one form."""


def form_of(path: str) -> str:
    """The form that a file's ending promises: python, notebook, markdown, page (a notebook may have become one); empty for other files."""
    return FORMS.get(PurePosixPath(path).suffix.lower(), "")


def read_all(files: tuple[File, ...], forms: tuple[str, ...]) -> dict[str, Reading]:
    """What each file of one of these forms shows, by its path. One at which we break shows only that."""
    return {file.path: _read(file) for file in files if form_of(file.path) in forms}


def _read(file: File) -> Reading:
    return contained(lambda: _reader(form_of(file.path))(file), lambda fault: Reading(problem=f"{FAULT}{fault}"))


def _reader(form: str) -> Callable[[File], Reading]:
    read: Callable[[File], Reading] = import_module(f"checker.collect.{READERS[form]}").read
    return read
