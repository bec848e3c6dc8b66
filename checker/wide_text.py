"""Text in two or four bytes a character, as Windows saves what one calls "Unicode" there: known by its mark, or by its zeros. Pure."""

from __future__ import annotations

MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
LOOKED_AT = 64
SHORTEST = 8


def wide_encoding(content: bytes) -> str:
    """The encoding of such a text; empty for everything else."""
    marked = next((name for mark, name in MARKS if content.startswith(mark)), "")
    if marked or len(content) < SHORTEST:
        return marked
    even, odd = content[:LOOKED_AT:2], content[1:LOOKED_AT:2]
    if not odd.strip(b"\0") and b"\0" not in even:
        return "utf-16-le"
    return "utf-16-be" if not even.strip(b"\0") and b"\0" not in odd else ""


def text_of(content: bytes) -> str:
    """The text, as UTF-8 where nothing says otherwise; what cannot be read is replaced."""
    return content.decode(wide_encoding(content) or "utf-8-sig", errors="replace")
