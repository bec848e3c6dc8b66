"""Which notebooks keep a server alive that a script would not."""

from __future__ import annotations

import pytest

from checker.model import Program
from checker.observe.kept_open import STAYS, kept_open

START = "from threading import Thread\n"


@pytest.mark.parametrize(
    ("text", "cell", "magic", "stays"),
    [
        (f"{START}Thread(target=app.run, daemon=True).start()", 3, None, True),
        (f"{START}t = Thread(target=app.run)\nt.daemon = True\nt.start()", 3, None, True),
        (f"{START}t = Thread(target=app.run)\nt.setDaemon(True)\nt.start()", 3, None, True),
        (f"{START}Thread(target=app.run, daemon=False).start()", 3, None, False),
        (f"{START}Thread(target=app.run).start()", 3, None, False),
        (f"{START}Thread(target=app.run, daemon=True).start()", 3, "%%python --bg", False),
        (f"{START}Thread(target=app.run, daemon=True).start()", 3, "%%capture", True),
        (f"{START}Thread(target=app.run, daemon=True).start()", None, None, False),
        ("# daemon=True\napp.run()", 3, None, False),
        ("daemon = (", 3, None, False),
    ],
)
def test_a_notebook_stays(text, cell, magic, stays):
    assert kept_open(Program("x", text, cell, magic)) == text + STAYS * stays
