"""Names that students or platforms chose, made safe to print and to keep. Never a path: files are reached by what stands in Source."""

from __future__ import annotations

import unicodedata

LONGEST_LABEL = 80
LONGEST_VALUE = 200
MIND_NO_CAPITALS = ("github", "sid", "sis", "login", "email")
_HOLE = "\N{REPLACEMENT CHARACTER}"


def printable(text: str, most: int = LONGEST_LABEL) -> str:
    """Without control characters, terminal codes, reversed writing and bytes that are no text; NFC, at most `most` characters."""
    whole = unicodedata.normalize("NFC", text)
    shown = "".join(_shown(character) for character in whole).strip()
    return (shown if len(shown) <= most else shown[: most - 1] + "…") or "(no name)"


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    return " " if character.isspace() else _HOLE


def key(kind: str, value: str) -> str:
    """`kind:value`, the same for each system's way to write an accent; ids that do not mind capitals are in small letters.

    What cannot be printed as it is gets eight hex digits of its own, so that two of them stay two.
    """
    plain = unicodedata.normalize("NFC", value).strip()
    shown = printable(plain)
    if shown != plain:
        import hashlib  # noqa: PLC0415 - hardly ever needed

        shown += "~" + hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{kind}:{shown.lower() if kind in MIND_NO_CAPITALS else shown}"
