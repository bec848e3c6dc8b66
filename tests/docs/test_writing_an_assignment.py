"""docs/writing-an-assignment.md is done, command by command, in a scratch folder; what it shows is what comes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.batch.conftest import sandboxed
from tests.cli.command_line import private_network, surroundings

PAGE = Path(__file__).parents[2] / "docs" / "writing-an-assignment.md"
BLOCK = re.compile(r"^```(sh|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LIMIT = 120
MARK = "=====", "-----"
TIMES = (
    (r"\bin \d+(\.\d+)?( ?)s\b", r"in 1\2s"),
    (r"README\.md:(\d+|LINE):", "README.md:LINE:"),
    (r"in a (warm )?sandbox", "in a sandbox"),
)


def commands(text):
    """Each command of the page, and what the page shows under it (None: nothing is shown)."""
    for kind, block in BLOCK.findall(text):
        if kind == "sh":
            yield block, None
        else:
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, shown = part.partition("\n")
                yield command, shown


def script(steps):
    """One shell for all of them; a mark in front of what each says. Progress is on standard error and not shown."""
    begin, end = MARK
    return "\n".join(f"printf '%s\\n' '{begin}{number}{end}'\n{command}" for number, (command, _) in enumerate(steps))


def said(steps, folder):
    (folder / "home").mkdir()
    (folder / "you").mkdir()
    own = str(Path(sys.executable).parent)
    done = subprocess.run(
        [*private_network(), "bash", "-c", script(steps)],
        cwd=folder / "you",
        env=surroundings(folder / "home") | {"PATH": f"{own}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    begin, end = map(re.escape, MARK)
    return [same(each, folder) for each in re.split(rf"^{begin}\d+{end}\n", done.stdout, flags=re.MULTILINE)[1:]], done.stderr


def same(text, folder=Path("/home")):
    text = text.replace(str(folder), "/home")
    for pattern, word in TIMES:
        text = re.sub(pattern, word, text)
    return text.strip()


@pytest.mark.real
def test_the_page_says_what_happens(tmp_path):
    sandboxed()
    steps = list(commands(PAGE.read_text(encoding="utf-8")))

    came, errors = said(steps, tmp_path)

    assert len(came) == len(steps) > 15, errors
    for (command, shown), words in zip(steps, came, strict=True):
        assert words == same(shown or ""), f"{command}\n{errors}"


def test_the_page_shows_every_kind_of_command():
    text = "\n".join(command for command, _ in commands(PAGE.read_text(encoding="utf-8")))

    words = ("new-assignment", "lint", "--record-baselines", "pytest", "init", "grade", "report", "export", "regrade")
    assert [word for word in words if word not in text] == []
