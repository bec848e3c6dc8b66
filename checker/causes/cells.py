"""Cells of a notebook that Jupyter does not run as they are, or only while nothing else can run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import answered, cell_of, in_cell, short
from checker.causes.readings import at_api, at_boot, at_home

if TYPE_CHECKING:
    from checker.causes.clues import Finder
    from checker.model import Case, Facts


def _while_it_runs(finds: Finder) -> Finder:
    """Only of a server that works: of one that does not there is something else to say."""
    return lambda case: finds(case) if answered(case) else None


def _commented_out(case: Case) -> Facts | None:
    return in_cell("server_in_notebook", "magic")(case)


def _plain(case: Case) -> Facts | None:
    several = case.evidence.handed.parts
    return None if several or _commented_out(case) else in_cell("server_in_notebook")(case)


def _spread(case: Case) -> Facts | None:
    """A magic in front of the last of several cells would part it from the others."""
    facts, parts = in_cell("server_in_notebook")(case), case.evidence.handed.parts
    return (*facts, ("count", len(parts))) if facts is not None and parts else None


def _made_elsewhere(case: Case, error: str) -> Facts | None:
    """Python did not know a name that another cell of the notebook makes."""
    for found in case.evidence.source.signs:
        if found.code == "made_in_another_cell" and f"NameError: name '{found.detail}' is not defined" in error:
            return (("cell", short(cell_of(found.place))),)
    return None


def _alone(finds: Finder, *explains: str) -> Cause:
    return Cause(
        code="made_in_another_cell",
        finds=finds,
        explains=explains,
        message="Your server uses something that only {cell} makes.",
        hint="A cell that begins with %%python is a program of its own: it sees nothing of what other cells made or imported. What does it have to do itself?",
    )


CAUSES = (
    _alone(at_boot(_made_elsewhere), "server_boots.crashed"),
    _alone(at_home(_made_elsewhere), "home_page_edited.broken"),
    _alone(at_api(_made_elsewhere), "record_added.broken"),
    Cause(
        code="magic_below",
        finds=in_cell("magic_below", "magic"),
        hint="What stands above it?",
        advice="Jupyter takes `{magic}` only as the very first line of a cell, and in {cell} something stands above it; even a comment counts. So Jupyter says that it does not know that magic, and starts nothing.",
    ),
    Cause(
        code="magic_indented",
        finds=in_cell("magic_indented", "magic"),
        hint="Where does the line begin?",
        advice="Blanks stand in front of `{magic}` in {cell}. Jupyter takes it only at the very beginning of its line; otherwise it says that it does not know that magic, and starts nothing.",
    ),
    Cause(
        code="one_percent",
        finds=in_cell("one_percent"),
        hint="How many percent signs does the lesson's line have?",
        advice="The magic of {cell} has one percent sign. A magic for a whole cell has two: with one, Jupyter says that it does not know it, and starts nothing.",
    ),
    Cause(
        code="unknown_magic",
        finds=in_cell("unknown_magic"),
        hint="Compare it letter by letter with the lesson's.",
        advice="Jupyter does not know the magic of {cell}, so it runs nothing of it. Compare that line with the lesson's, letter by letter: signs, blanks, small and big letters.",
    ),
    Cause(
        code="bg_misspelt",
        finds=in_cell("bg_misspelt", "word"),
        hint="How does the lesson spell it?",
        advice="In the first line of {cell} stands `{word}` where Jupyter knows `--bg`. It hands the word on to Python, which stops at once. Two short hyphens, small letters.",
    ),
    Cause(
        code="magic_alone",
        finds=in_cell("magic_alone", "magic"),
        hint="What should it run?",
        advice="The line `{magic}` stands alone in its cell. It works on what is below it in the same cell and on no other: where is the program that it should run?",
    ),
    Cause(
        code="debug_in_notebook",
        finds=_while_it_runs(in_cell("debug_in_notebook")),
        hint="What happens without debug?",
        advice="Debug mode starts a program a second time, and inside a notebook there is no file to start: {cell} ends with `SystemExit: 1` and leaves no server. Leave debug for .py files.",
    ),
    Cause(
        code="server_in_notebook",
        finds=_while_it_runs(_commented_out),
        hint="What does the # in front of it do?",
        advice="`{magic}` is commented out in {cell}, so the server runs inside the notebook itself and keeps it busy: no other cell gets its turn until you stop it.",
    ),
    Cause(
        code="server_in_notebook",
        finds=_while_it_runs(_plain),
        hint="What does the first line of the lesson's cell do?",
        advice="The server in {cell} runs inside the notebook itself and keeps it busy: no other cell gets its turn until you stop it. What does `%%python --bg`, the first line of the lesson's cell, do about that?",
    ),
    Cause(
        code="server_in_notebook",
        finds=_while_it_runs(_spread),
        hint="What does the first line of the lesson's cell do?",
        advice="Your server is spread over {count} cells, and {cell} keeps the notebook busy: no other cell gets its turn until you stop it. All in one cell, it could run beside the notebook: look at the first line of the lesson's cell.",
    ),
    Cause(
        code="magic_without_bg",
        finds=_while_it_runs(in_cell("magic_without_bg")),
        hint="Compare its first line with the lesson's.",
        advice="Without `--bg` in its first line, {cell} keeps the notebook busy as long as the server runs: no other cell gets its turn until you stop it.",
    ),
    Cause(
        code="shell_blocks",
        finds=_while_it_runs(in_cell("shell_blocks")),
        hint="Where else could the server run?",
        advice="As long as the server runs, the notebook waits for {cell} and keeps busy: no other cell gets its turn until you stop it. A terminal of its own, or a cell in the background (`--bg`), leaves the notebook free.",
    ),
    Cause(
        code="bang_background",
        finds=in_cell("bang_background"),
        hint="How does the lesson start something in the background?",
        advice="Jupyter refuses a `!` line that ends with `&` ('Background processes not supported'), so {cell} starts no server. A cell that begins with `%%` and has `--bg` runs beside the others.",
    ),
    Cause(
        code="shell_without_bang",
        finds=in_cell("shell_without_bang"),
        hint="What does the lesson write in front of such a line?",
        advice="In {cell} stands a command for a terminal, and Python cannot read that. In a notebook such a line begins with an exclamation mark (!).",
    ),
)
