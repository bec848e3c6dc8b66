"""What differs from run to run and from machine to machine in a transcript, and what the golden one says instead.

Nothing here changes a line's length unless it has to, so that a transcript stays as it was laid out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

RULES = (
    (r"/[0-9a-f]{12}\b", "/0123456789ab"),  # the unknown page's address comes from the digest, and that from the borrowed port
    (r"-[0-9a-f]{12}\b", "-0123456789ab"),  # a name that nobody has, made from the digest as well
    (r"sha256:[0-9a-f]{8,64}", "sha256:..."),
    (r"\b\d+ ms\b", "0 ms"),
    (r'(File "(?:flask|flask_cors|jinja2|json|werkzeug)/[^"]*", line) \d+', r"\1 0"),  # a library's lines move with its version
    (r"\bPython 3\.\d+\.\d+\w*", "Python 3.x.y"),
    (r"\bFlask \d+\.\d+\.\d+", "Flask x.y.z"),
    (r"(pid|process) \d+", r"\1 0"),
    (r"(?m)^  │ +[~^][ ~^]*\n", ""),  # Python 3.10 prints none
    (r"(?m)\. Did you mean: \S+\?$", ""),  # newer Pythons guess more often
)


def normalise(transcript: str, *, borrowed: Mapping[int, int], desk: Path) -> str:
    """`borrowed` maps each port that the test put in to the one that the student had written."""
    text = transcript.replace(str(desk), "DESK")
    for own, students in borrowed.items():
        text = re.sub(rf"\b{own}\b", str(students), text)
    for pattern, instead in RULES:
        text = re.sub(pattern, instead, text)
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())
