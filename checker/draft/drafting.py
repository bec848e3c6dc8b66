"""Which files a new assignment has, and what of another one's becomes of them."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from checker.draft.texts import readme, skeleton
from checker.errors import ConfigError
from checker.load import load_assignments, load_rubric, material_of
from checker.load.assignments import FILE
from checker.load.complaints import Complaints
from checker.load.lines import read_text, value_of
from checker.model import File

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from checker.load.lines import Value
    from checker.model import Assignment

HEADER = """\
# yaml-language-server: $schema=rubric/schemas/assignments.schema.json
# What is due. `starter` is handed out as it stands, `rubric` says what it is worth, `entries` are the file names to prefer
# when several programs were handed in.
assignments:
"""
GOOD = "tests/good"
README = "README.md"


class Draft(NamedTuple):
    """What belongs to the new assignment alone, and what several may share: that is kept where it is there already."""

    own: tuple[File, ...]
    shared: tuple[File, ...]


def draft(source: Assignment, id_: str, title: str, to_do: tuple[str, ...]) -> Draft:
    """The files of an assignment like `source`. `to_do`: ids of the criteria that the untouched starter does not pass."""
    root, rubric = material_of(source), load_rubric(source)
    good = tuple(_below(root / GOOD / source.id, f"{GOOD}/{id_}"))
    starter = [file for file in _below(root / source.starter, f"starter/{id_}") if file.path != f"starter/{id_}/{README}"]
    own = (
        *starter,
        _text(f"starter/{id_}/{README}", readme(id_, title, source, rubric, _before(root / source.starter / README))),
        _text(f"rubric/{id_}.yaml", _rubric(read_text(root / source.rubric, source.rubric), source.id, id_)),
        *_baseline(root, source.id, id_),
        _text(f"tests/test_{id_.replace('-', '_')}.py", skeleton(id_, title, to_do, has_good=bool(good))),
        *(good or _below(root / source.starter, f"{GOOD}/{id_}")),
    )
    return Draft(own, tuple(_shared(root, source)))


def entered(target: Path, source: Assignment, id_: str, title: str) -> File:
    """assignments.yaml of `target`, with the new assignment at its end. Raises ConfigError when it is there or cannot be added."""
    path = target / FILE
    before = read_text(path, FILE) if path.exists() else HEADER
    known = [assignment.id for assignment in load_assignments(target)] if path.exists() else []
    if id_ in known:
        message = f"{path} has an assignment {id_!r} already; choose another id"
        raise ConfigError(message)
    entry = _entry(source, id_, title)
    after = f"{before.rstrip()}\n{entry}"
    if _ids(after) != [*known, id_]:
        message = f"{path} is written in a way to which nothing can be added; put this at its end yourself, and run this again:\n{entry}"
        raise ConfigError(message)
    return _text(FILE, after)


def _entry(source: Assignment, id_: str, title: str) -> str:
    """The lines of the other one, whatever keys it has, under new names."""
    text = read_text(material_of(source) / FILE, FILE)
    starts = [(entry.line, entry.at(("id",)).plain()) for entry in _entries(text)]
    begin = next(line for line, name in starts if name == source.id)
    end = next((line for line, _ in starts if line > begin), len(text.splitlines()) + 1)
    block = "\n".join(
        line for line in text.splitlines()[begin - 1 : end - 1] if line.strip() and not line.lstrip().startswith("#")
    )
    for key, value in {
        "id": id_,
        "title": json.dumps(title, ensure_ascii=False),
        "starter": f"starter/{id_}",
        "rubric": f"rubric/{id_}.yaml",
    }.items():
        block = re.sub(rf"^(  - |    ){key}:.*$", partial(_renamed, key, value), block, count=1, flags=re.MULTILINE)
    return block + "\n"


def _renamed(key: str, value: str, found: re.Match[str]) -> str:
    return f"{found.group(1)}{key}: {value}"


def _entries(text: str) -> tuple[Value, ...]:
    return value_of(text, FILE).at(("assignments",)).items()


def _ids(text: str) -> list[str]:
    try:
        return [entry.at(("id",)).plain() for entry in _entries(text)]
    except Complaints:
        return []


def _rubric(text: str, old: str, new: str) -> str:
    text = re.sub(r"^id:.*$", f"id: {new}", text, count=1, flags=re.MULTILINE)
    return re.sub(rf"\b{re.escape(old)}\.json\b", f"{new}.json", text)


def _baseline(root: Path, old: str, new: str) -> Iterator[File]:
    """What the starter serves: it is the same one."""
    path = root / "rubric" / "baselines" / f"{old}.json"
    if path.is_file():
        yield File(f"rubric/baselines/{new}.json", path.read_bytes())


def _shared(root: Path, source: Assignment) -> Iterator[File]:
    """What the rubric names (other baselines, schemas, fingerprints), and the schemas that editors complete it by."""
    text = read_text(root / source.rubric, source.rubric)
    for file in _below(root / "rubric", "rubric"):
        folder, _, name = file.path.rpartition("/")
        named = name.endswith(".json") and name in text and name != f"{source.id}.json"
        if named or folder == "rubric/schemas":
            yield file


def _below(folder: Path, place: str) -> Iterator[File]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield File(f"{place}/{path.relative_to(folder).as_posix()}", path.read_bytes())


def _before(readme: Path) -> str:
    return readme.read_text(encoding="utf-8") if readme.is_file() else ""


def _text(path: str, text: str) -> File:
    return File(path, text.encode())
