"""No server to start, and something that looks like it: what that is, and where. Nothing is said here about what was not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import cell_of, in_cell, short, shows_detail, sign

if TYPE_CHECKING:
    from checker.causes.clues import Finder
    from checker.model import Case, Facts


def _found(code: str, finds: Finder, message: str, hint: str) -> Cause:
    return Cause(code=code, finds=finds, explains=("server_boots.no_program",), message=message, hint=hint)


def _in_a_file(code: str) -> Finder:
    return shows_detail(code, "file")


def _in_cell_or_file(code: str) -> Finder:
    """The cell in words, or else the file."""

    def finds(case: Case) -> Facts | None:
        found = sign(case, code)
        if found is None:
            return None
        in_a_cell = found.place is not None and (found.place.cell or found.place.cell_name)
        return (("spot", cell_of(found.place) if in_a_cell else short(found.detail)),)

    return finds


CAUSES = (
    _found(
        "unknown_magic",
        in_cell("server_under_unknown_magic", "magic"),
        "Your server stands in {cell}. Its first line says `{magic}`, and Jupyter knows no such magic, so it runs nothing of that cell.",
        "Compare that line with the lesson's, letter by letter: signs, blanks, small and big letters.",
    ),
    _found(
        "server_in_shell_cell",
        in_cell("server_in_shell_cell", "magic"),
        "Your server stands in {cell}. `{magic}` in its first line hands the cell to another program than Python, and that one reads no Python.",
        "Which magic does the lesson's cell begin with?",
    ),
    _found(
        "server_in_page_cell",
        in_cell("server_in_page_cell", "magic"),
        "Your server stands in {cell}. With `{magic}` in its first line the cell is something to show, and Jupyter runs no Python in it.",
        "Which magic does the lesson's cell begin with?",
    ),
    _found(
        "server_in_markdown_cell",
        in_cell("server_in_markdown_cell"),
        "Your server stands in {cell}. A Markdown cell is text to read: Jupyter shows it and never runs it.",
        "Select that cell: its kind can be changed from Markdown to Code.",
    ),
    _found(
        "server_in_raw_cell",
        in_cell("server_in_raw_cell"),
        "Your server stands in {cell}. A Raw cell is kept as it is: Jupyter never runs it.",
        "Select that cell: its kind can be changed from Raw to Code.",
    ),
    _found(
        "server_commented_out",
        _in_cell_or_file("server_commented_out"),
        "There is a server in {spot}, and all of it is commented out, so Python reads none of it.",
        "What does the # at the beginning of a line do? Editors can put it there, and take it away, for many lines at once.",
    ),
    _found(
        "server_in_quotes",
        _in_cell_or_file("server_in_quotes"),
        "There is a server in {spot}, and it stands between quotes: for Python it is a text, and nothing that runs.",
        "Where do the quotes around it begin, and where do they end?",
    ),
    _found(
        "no_app_made",
        _in_cell_or_file("no_app_made"),
        "In {spot} Flask is imported, but no app is made with it: nowhere is `Flask` called.",
        "Compare the first lines with the lesson's: one of them makes the app. Look at big and small letters, and at the brackets.",
    ),
    _found(
        "python_called_notebook",
        _in_a_file("python_called_notebook"),
        "{file} is called a notebook, and what is in it is a plain Python program.",
        "A notebook ends with .ipynb and a program with .py. Which of them is it meant to be?",
    ),
    _found(
        "other_ending",
        _in_a_file("other_ending"),
        "There is a server in {file}, and Python does not take that file for a program: the name does not end with .py.",
        "Did an editor or a download put another ending behind the name? Let your computer show the endings of files (extensions), then rename it.",
    ),
    _found(
        "notebook_under_another_name",
        _in_a_file("notebook_under_another_name"),
        "There is a server in {file}, which holds a notebook. Jupyter does not take it for one: the name does not end with .ipynb.",
        "Did an editor or a download put another ending behind the name? Let your computer show the endings of files (extensions), then rename it.",
    ),
    _found(
        "other_language",
        _in_a_file("other_language"),
        "What looks like a server here is {file}. The server that this assignment is about is a Python program that uses Flask.",
        "Is there a Python server as well, in another folder or repository?",
    ),
    _found(
        "other_framework",
        _in_a_file("other_framework"),
        "What looks like a server here is {file}. The server that this assignment is about uses Flask.",
        "Is there a server with Flask as well, in another folder or repository?",
    ),
    _found(
        "a_document",
        _in_a_file("a_document"),
        "We found no Flask server, but {file}: a document for people to read, which Python cannot run.",
        "Does your program stand in it? Then hand in the file that you run: a .py, or the notebook (.ipynb).",
    ),
    _found(
        "still_packed",
        _in_a_file("still_packed"),
        "We found no Flask server, but {file}, which is still packed.",
        "Unpack it, and hand in the folder, or a plain zip of it.",
    ),
    _found(
        "only_a_link",
        _in_a_file("only_a_link"),
        "We found no Flask server, but {file}: a link to something, and not the thing itself.",
        "Follow the link, download what is there, and hand that in.",
    ),
    _found(
        "only_pictures",
        _in_a_file("only_pictures"),
        "What was handed in is pictures ({file}), and nobody can start a picture.",
        "Hand in the file that the picture shows: a .py, or the notebook (.ipynb).",
    ),
)
