"""rubric/: criteria and points, with the baselines and the JSON Schemas that they use."""

from __future__ import annotations

import json
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from checker.ancestry import Template
from checker.checks import discover
from checker.errors import ConfigError
from checker.load.complaints import Complaint, Complaints, every
from checker.load.lines import Value, choices, read, read_text
from checker.load.material import material_of
from checker.load.params import read_param
from checker.model import Baseline, Criterion, Rubric

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from checker.model import Assignment

SCHEMA_ENDING = ".schema.json"


def load_rubric(assignment: Assignment, root: Path | None = None) -> Rubric:
    """The assignment's rubric with everything that it names. Raises ConfigError."""
    path = (root or material_of(assignment)) / assignment.rubric
    top = read(path, assignment.rubric)
    files = sorted(path.parent.glob(f"*{SCHEMA_ENDING}"))
    schemas = dict(every(partial(_schema, file) for file in files))
    readers: dict[str, Callable[[Value], Any]] = {
        "id": Value.text,
        "baselines": partial(Value.each, reader=partial(_baseline, folder=path.parent / "baselines")),
        "templates": partial(Value.each, reader=partial(_template, folder=path.parent / "fingerprints")),
        "criteria": partial(_criteria, schemas=schemas),
    }
    given = {"baselines": (), "templates": (), **top.table(readers, required=("id", "criteria"))}
    rubric = Rubric(**given, digest="", schemas=schemas)
    return rubric._replace(digest=_digest(rubric))


def _schema(file: Path) -> tuple[str, Any]:
    return file.name, _json(file, f"rubric/{file.name}")


def _criteria(value: Value, schemas: Mapping[str, Any]) -> tuple[Criterion, ...]:
    found = value.each(partial(_criterion, schemas=schemas))
    if not found:
        value.wrong("criteria must not be empty")
    ids = [criterion.id for criterion in found]
    every(partial(_its_place, entry, found[at], ids[:at], ids) for at, entry in enumerate(value.items()))
    return found


def _its_place(entry: Value, criterion: Criterion, above: list[str], ids: list[str]) -> None:
    """Among the others: its id is its own, and what it needs stands above it."""
    if criterion.id in above:
        entry.wrong(f"the id {criterion.id!r} is taken by a criterion above; give one of them an `id` of its own")
    for need in criterion.needs:
        if need not in ids:
            entry.wrong(f"{criterion.id} needs {need!r}, and there is no such criterion{choices(need, ids)}")
        if need not in above:
            entry.wrong(f"{criterion.id} needs {need!r}, which must stand above it")


def _criterion(entry: Value, schemas: Mapping[str, Any]) -> Criterion:
    pairs = entry.node.value if entry.node.kind == "map" else ()
    check = next((node.value for key, node in pairs if key.value == "check" and isinstance(node.value, str)), None)
    readers: dict[str, Callable[[Value], Any]] = {
        "check": _check,
        "points": Value.whole,
        "id": Value.text,
        "needs": Value.texts,
        "title": Value.text,
        "params": partial(_params, check=check, schemas=schemas),
    }
    asked = discover()[check].required if check is not None and check in discover() else ()
    given = entry.table(readers, required=("check", "points", *(("params",) if asked else ())))
    criterion = Criterion(**{"id": check, **given})
    _refuse_unfit(entry, criterion)
    return criterion


def _check(value: Value) -> str:
    name = value.text()
    if name not in discover():
        value.wrong(f"unknown check {name!r}{choices(name, discover())}")
    return name


def _params(value: Value, check: str | None, schemas: Mapping[str, Any]) -> Mapping[str, Any]:
    if check is None or check not in discover():
        return {}  # that is complained about where its name stands
    kinds, required = discover()[check].params, discover()[check].required
    if not kinds:
        value.wrong(f"{check} takes no params")
    return value.table({name: partial(read_param, kind=kind, schemas=schemas) for name, kind in kinds.items()}, required=required)


def _refuse_unfit(entry: Value, criterion: Criterion) -> None:
    """What a check says of its params as a whole."""
    check = discover()[criterion.check]
    try:
        check.probes(criterion.params)
        check.journeys(criterion.params)
    except ConfigError as unfit:
        entry.at(("params",)).wrong(str(unfit))


def _baseline(name: Value, folder: Path) -> Baseline:
    file = folder / name.text()
    if not file.is_file():
        name.wrong(
            f"there is no rubric/baselines/{file.name}{choices(file.name, [other.name for other in folder.glob('*.json')])}"
        )
    shown = f"rubric/baselines/{file.name}"
    data = _json(file, shown)
    if not isinstance(data.get("home"), str) or not _are_records(data.get("records")):
        raise Complaints((Complaint(shown, 1, "a baseline has the keys home (a text) and records (a list of objects)"),))
    return Baseline(name=file.stem, home=data["home"], records=tuple(data["records"]))


def _template(name: Value, folder: Path) -> Template:
    file = folder / name.text()
    if not file.is_file():
        name.wrong(
            f"there is no rubric/fingerprints/{file.name}{choices(file.name, [each.name for each in folder.glob('*.json')])}"
        )
    shown = f"rubric/fingerprints/{file.name}"
    data = _json(file, shown)
    if set(data) != set(Template._fields) or not all(
        isinstance(item, str if key == "name" else list) for key, item in data.items()
    ):
        raise Complaints((Complaint(shown, 1, f"a fingerprint has the keys {', '.join(Template._fields)}"),))
    return Template(data["name"], tuple(data["roots"]), tuple(data["trees"]), tuple(data["blobs"]))


def _are_records(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(record, dict) for record in value)


def _json(path: Path, shown: str) -> dict[str, Any]:
    try:
        data = json.loads(read_text(path, shown))
    except json.JSONDecodeError as error:
        raise Complaints((Complaint(shown, error.lineno, f"this is not JSON: {error.msg}"),)) from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, or lists in lists in lists
        raise Complaints(
            (Complaint(shown, 1, "this JSON cannot be read: a number is too long, or it is nested too deeply"),)
        ) from error
    if not isinstance(data, dict):
        raise Complaints((Complaint(shown, 1, "it must be a JSON object"),))
    return data


def _digest(rubric: Rubric) -> str:
    """Of what the rubric means, not of how it is written: a comment changes no grade. `rubric.digest` itself is no part of it."""
    meaning = json.dumps(rubric._replace(digest=""), sort_keys=True, default=dict)
    return "sha256:" + sha256(meaning.encode()).hexdigest()
