"""Where a report goes: the terminal, a file, the browser."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from checker.replace_file import unwritten, write_where_named

if TYPE_CHECKING:
    from checker.model import Report

PIPED_WIDTH = 80


def render(report: Report, format_: str, *, to_file: bool) -> str:
    """The report as text; what a terminal can show is decided here, the rest by the format."""
    if format_ == "terminal":
        return _for_terminal(report, to_file=to_file)
    from checker.report import renderer  # noqa: PLC0415 - only the wanted format is paid for

    return renderer(format_)(report)


def _for_terminal(report: Report, *, to_file: bool) -> str:
    from checker.report.terminal import ASCII, UNICODE, render  # noqa: PLC0415 - rich costs 70 ms

    shown = sys.stdout.isatty() and not to_file
    report = report._replace(last_words=()) if to_file or _is_read_by_others() else report
    symbols = UNICODE if to_file or _can_print(UNICODE.everything()) else ASCII
    return render(report, width=_width() if shown else PIPED_WIDTH, colour=shown and _wants_colour(), symbols=symbols)


def _is_read_by_others() -> bool:
    """The log of a runner is, whatever command it calls."""
    from os import environ  # noqa: PLC0415 - as below

    return environ.get("CI", "").lower() in {"true", "1"}


def _width() -> int:
    from shutil import get_terminal_size  # noqa: PLC0415 - only when there is a terminal

    return min(get_terminal_size().columns, 100)


def _wants_colour() -> bool:
    from os import environ  # noqa: PLC0415 - as above

    return not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"


def _can_print(text: str) -> bool:
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def import_painter() -> None:
    """Get ready, while there is time, for a report in the terminal."""
    import checker.report.terminal  # noqa: F401, PLC0415 - nobody waits for it while a server boots

    if sys.stdout.isatty() and _wants_colour():
        import rich.style  # noqa: F401, PLC0415 - 40 ms that nobody waits for while a server boots


def write(text: str, output: str | None) -> None:
    """To a file when one was named, else to standard output. Raises ConfigError or UnwrittenError when the file cannot be written."""
    if output is None:
        print(text, end="" if text.endswith("\n") else "\n")
        return
    write_where_named(output, text.encode("utf-8", "backslashreplace"))


def open_page(report: Report) -> None:
    """Write the HTML page beside nobody's work, in the temporary folder, and show it."""
    import tempfile  # noqa: PLC0415 - only with --open
    import webbrowser  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    try:
        with tempfile.NamedTemporaryFile("w", prefix="check-hacks-", suffix=".html", delete=False, encoding="utf-8") as file:
            file.write(render(report, "html", to_file=True))
    except OSError as error:
        raise unwritten(tempfile.gettempdir(), error) from error
    if not webbrowser.open(Path(file.name).as_uri()):
        print(f"No browser opened by itself. The page is here: {file.name}", file=sys.stderr)
