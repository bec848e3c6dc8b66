"""Where there is no program to start: what looks like the server, and in what it stands that nobody runs."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from checker.cell_names import opening
from checker.evidence import Place, Sign
from checker.observe.cell_text import body_of, magic_of, runs_in_notebook, without_comments
from checker.wide_text import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import File, NotebookCell, Passage, Submission

MOST_TEXT = 300_000
MOST_FILES = 300
CODE = (".py", ".pyw")
READ = (*CODE, ".ipynb", ".md", ".markdown")
DOCUMENTS = (".docx", ".doc", ".odt", ".pages", ".pdf", ".tex", ".gdoc", ".rtf", ".pptx", ".key", ".numbers", ".xlsx")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".heic", ".webp", ".bmp", ".svg", ".mp4", ".mov", ".webm")
ARCHIVES = (".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zip")
NOTES = (".md", ".markdown", ".txt")
LINKS = (".url", ".webloc", ".lnk", ".desktop")
OTHERS = frozenset(
    [
        "%%!",
        "%%bash",
        "%%cmd",
        "%%ksh",
        "%%perl",
        "%%powershell",
        "%%pypy",
        "%%python2",
        "%%ruby",
        "%%script",
        "%%sh",
        "%%shell",
        "%%sx",
        "%%system",
        "%%zsh",
    ]
)
"""Magics that hand a cell to another program."""
PAGES = ("%%html", "%%HTML", "%%javascript", "%%js", "%%svg", "%%SVG", "%%markdown", "%%latex")
_NODE = r"['\"](?:node:)?(?:express|fastify|koa|http)['\"]|\bcreateServer\s*\(|\.listen\s*\("
LANGUAGES = {
    ".js": ("JavaScript", rf"{_NODE}"),
    ".mjs": ("JavaScript", rf"{_NODE}"),
    ".ts": ("TypeScript", rf"{_NODE}|@nestjs|Deno\.serve"),
    ".java": ("Java", r"HttpServer|SpringBootApplication|ServerSocket|HttpServlet"),
    ".go": ("Go", r"ListenAndServe|gin\.Default|net/http"),
    ".php": ("PHP", r"<\?php"),
    ".rb": ("Ruby", r"\bsinatra\b|\bWEBrick\b|\bRails\b|\bRack\b"),
    ".rs": ("Rust", r"actix|axum|rocket|TcpListener"),
    ".cs": ("C#", r"WebApplication|HttpListener"),
    ".kt": ("Kotlin", r"ktor|embeddedServer|SpringBootApplication"),
}
LIBRARIES = {
    "fastapi": "FastAPI",
    "django": "Django",
    "bottle": "Bottle",
    "tornado": "Tornado",
    "aiohttp": "aiohttp",
    "sanic": "Sanic",
    "quart": "Quart",
    "streamlit": "Streamlit",
    "gradio": "Gradio",
    "http.server": "http.server",
    "socketserver": "socketserver",
}

_APP = r"\bFlask\s*\("
_IMPORT = r"\b(?:from|import)\s+flask\b"
_LIBRARY = rf"(?m)^[ \t]*(?:from|import)[ \t]+({'|'.join(map(re.escape, LIBRARIES))})\b"


class Text(NamedTuple):
    """A file that was handed in, as text, and how it ends."""

    path: str
    ending: str
    text: str


def instead_signs(submission: Submission) -> Iterator[Sign]:
    """The most telling thing that was found in place of a program; nothing when nothing was."""
    seen = next((sign for signs in (_in_cells, _in_files) for sign in signs(submission)), None)
    if seen is not None:
        yield seen


def _in_cells(submission: Submission) -> Iterator[Sign]:
    notebooks = {file.path for file in submission.files if file.path.lower().endswith(".ipynb")}
    for cell in submission.cells:
        code = _how_it_stands(cell)
        if code:
            yield Sign(code=code, detail=magic_of(cell.source)[:40], place=_place(cell.number, cell.name, cell.file, notebooks))
    for passage in submission.passages:
        if passage.kind in ("markdown", "raw") and _is_server(passage.text):
            place = _place(passage.cell, _text_cell(passage), passage.file, notebooks)
            yield Sign(code=f"server_in_{passage.kind}_cell", detail=passage.file, place=place)
    for cell in submission.cells:
        if runs_in_notebook(magic_of(cell.source)) and re.search(_IMPORT, without_comments(cell.source)):
            yield Sign(code="no_app_made", detail=cell.file, place=_place(cell.number, cell.name, cell.file, notebooks))


def _place(number: int | None, name: str, file: str, notebooks: set[str]) -> Place:
    """Of several notebooks, the one that it is in is named, too."""
    return Place(1, number, f"{name} of {file}" if name and len(notebooks) > 1 else name)


def _how_it_stands(cell: NotebookCell) -> str:
    """Why the server in a code cell is none that Jupyter would run; empty where there is none in it."""
    if not _is_server(cell.source):
        return ""
    magic = magic_of(cell.source)
    name = magic.partition(" ")[0]
    if not _is_server(without_comments(cell.source)):
        return "server_commented_out"
    if runs_in_notebook(magic):
        return "server_in_quotes"
    if name in OTHERS:
        return "server_in_shell_cell"
    if name in PAGES:
        return "server_in_page_cell"
    return "server_under_unknown_magic" if _is_server(body_of(cell.source)) else ""


def _text_cell(passage: Passage) -> str:
    """How a reader finds it: such cells have no number."""
    kind = "Raw" if passage.kind == "raw" else "Markdown"
    code = next((line for line in passage.text.split("\n") if re.search(_IMPORT, line)), "")
    shown = opening(code).text
    return f"the {kind} cell with `{shown}`" if shown else f"a {kind} cell"


def _in_files(submission: Submission) -> Iterator[Sign]:
    files = submission.files[:MOST_FILES]
    texts = [_as_text(file) for file in files]
    yield from (sign for text in texts for sign in _of_python(text))
    yield from (
        Sign(code="python_called_notebook", detail=text.path) for text in texts if text.ending == ".ipynb" and _is_code(text)
    )
    yield from (_other_ending(text) for text in texts if text.ending not in READ and _is_server(text.text))
    for text in texts:
        language, words = LANGUAGES.get(text.ending, ("", "(?!)"))
        if re.search(words, text.text):
            yield Sign(code="other_language", detail=f"{text.path} ({language})")
    yield from _by_ending(files)


def _other_ending(text: Text) -> Sign:
    holds_cells = text.text.lstrip().startswith("{") and '"cells"' in text.text
    return Sign(code="notebook_under_another_name" if holds_cells else "other_ending", detail=text.path)


def _of_python(text: Text) -> Iterator[Sign]:
    if text.ending not in CODE:
        return
    code = without_comments(text.text)
    if _is_server(text.text):
        yield Sign(code="server_in_quotes" if _is_server(code) else "server_commented_out", detail=text.path, place=Place(1))
    elif re.search(_IMPORT, code):
        yield Sign(code="no_app_made", detail=text.path, place=Place(1))
    else:
        found = re.search(_LIBRARY, code)
        if found:
            yield Sign(code="other_framework", detail=f"{text.path} ({LIBRARIES[found[1]]})")


def _by_ending(files: tuple[File, ...]) -> Iterator[Sign]:
    """What nobody can look into here, when it is all there is besides notes and pictures."""
    if not all(file.path.lower().endswith((*DOCUMENTS, *PICTURES, *ARCHIVES, *LINKS, *NOTES)) for file in files):
        return
    for code, endings in (("a_document", DOCUMENTS), ("still_packed", ARCHIVES), ("only_a_link", LINKS)):
        for file in files:
            if file.path.lower().endswith(endings):
                yield Sign(code=code, detail=file.path)
    if files and all(file.path.lower().endswith(PICTURES) for file in files):
        yield Sign(code="only_pictures", detail=files[0].path)


def _as_text(file: File) -> Text:
    return Text(file.path, PurePosixPath(file.path).suffix.lower(), text_of(file.content[:MOST_TEXT]))


def _is_server(text: str) -> bool:
    return re.search(_APP, text) is not None and re.search(_IMPORT, text) is not None


def _is_code(text: Text) -> bool:
    return _is_server(text.text) and not text.text.lstrip().startswith("{")
