"""How long a teacher waits for the page of a class: in Chromium, from a file, as they would open it."""

from __future__ import annotations

import statistics
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from classroom import COMMAND
from judging_again import make_book

if TYPE_CHECKING:
    from pathlib import Path

TARGET = 1.0
CHROMIUM = "/usr/bin/chromium-headless-shell"
PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"


class Opened(NamedTuple):
    """Seconds of each opening, from the beginning of the navigation to the first picture; `size` in bytes."""

    students: int
    size: int
    seconds: list[float]


def class_page(desk: Path, *, students: int = 200, rounds: int = 5) -> Opened | None:
    """None where there is no Chromium to open it with."""
    gradebook, pages = desk / "page.db", desk / "pages"
    make_book(gradebook, students)
    subprocess.run(
        [str(COMMAND), "report", "--gradebook", str(gradebook), "--output", str(pages)], check=True, stdout=subprocess.DEVNULL
    )
    page = pages / "index.html"
    try:
        seconds = _open(page.as_uri(), rounds)
    except ImportError as missing:
        print(f"the class page was not opened: {missing}", file=sys.stderr)
        return None
    return Opened(students, page.stat().st_size, seconds)


def _open(address: str, rounds: int) -> list[float]:
    """Each time in a browser window of its own, so that nothing is remembered."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only developers have it

    with sync_playwright() as tools, tools.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]) as browser:
        found = []
        for _ in range(rounds):
            with browser.new_context() as window, window.new_page() as page:
                page.goto(address)
                found.append(page.evaluate(PAINTED) / 1000)
        return found


def page_lines(found: Opened | None) -> list[str]:
    if found is None:
        return ["The class page was not opened: there was no browser."]
    median, slowest = statistics.median(found.seconds), max(found.seconds)
    verdict = "kept" if median < TARGET else "**too slow**"
    page = f"The class page of {found.students} students ({found.size / 1000:,.0f} kB)"
    took = f"is on the screen {median:.2f} s after it was asked for (median of {len(found.seconds)}, slowest {slowest:.2f} s)"
    return [f"{page} {took}; wanted: under {TARGET:.0f} s, which is {verdict}."]
