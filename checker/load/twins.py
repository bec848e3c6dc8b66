"""What the YAML files that we ship say, as JSON: reading that takes 1 ms, and importing PyYAML takes 25.

A twin is found by the SHA-256 of its file's text, so it is never stale: a file that a teacher has edited has no twin and is
read as YAML. `python -m checker.load.twins` writes them anew (`make twins`); a test compares.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from checker.load.lines import Node

FILE = Path(__file__).with_name("twins.json")


def twin_of(text: str) -> Node | None:
    """The nodes of a file whose text this is; None when it has no twin."""
    known = json.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}
    found = known.get(_key(text))
    return None if found is None else _unpacked(found)


def _key(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _unpacked(packed: Any) -> Node:
    kind, line, value = packed
    if kind == "map":
        return Node(kind, line, tuple((_unpacked(key), _unpacked(item)) for key, item in value))
    return Node(kind, line, tuple(map(_unpacked, value)) if kind == "list" else value)


def twins(root: Path) -> dict[str, Any]:
    """Of assignments.yaml and every rubric of `root`: key -> nodes."""
    from checker.load.yaml import parse  # noqa: PLC0415 - only here

    paths = (root / "assignments.yaml", *sorted((root / "rubric").glob("*.yaml")))
    texts = (path.read_text(encoding="utf-8-sig") for path in paths)
    return {_key(text): parse(text, "the file") for text in texts}


if __name__ == "__main__":
    from checker.load.material import shipped

    FILE.write_text(json.dumps(twins(shipped()), ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
