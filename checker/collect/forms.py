"""Which files are read as what."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.collect import html_page, markdown, notebook, python_file
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
READERS: dict[str, Callable[[File], Reading]] = {
    "python": python_file.read,
    "notebook": notebook.read,
    "markdown": markdown.read,
    "page": html_page.read,
}


def form_of(path: str) -> str:
    """The form that a file's ending promises: python, notebook, markdown, page (a notebook may have become one); empty for other files."""
    return FORMS.get(PurePosixPath(path).suffix.lower(), "")


def read_all(files: tuple[File, ...], forms: tuple[str, ...]) -> dict[str, Reading]:
    """What each file of one of these forms shows, by its path. One at which we break shows only that."""
    return {file.path: _read(file) for file in files if form_of(file.path) in forms}


def _read(file: File) -> Reading:
    return contained(lambda: READERS[form_of(file.path)](file), lambda fault: Reading(problem=f"{FAULT}{fault}"))
