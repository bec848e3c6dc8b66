"""rubric/: criteria and points, with the baselines and the JSON Schemas that they use."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from checker.checks import discover
from checker.errors import ConfigError
from checker.load.lines import choices, read, read_text
from checker.load.material import material
from checker.model import Baseline, Criterion, Rubric

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from checker.load.lines import Value
    from checker.model import Assignment

CRITERION_KEYS = ("check", "points", "id", "params")
SCHEMA_ENDING = ".schema.json"


def load_rubric(assignment: Assignment, root: Path | None = None) -> Rubric:
    """The assignment's rubric with everything that it names. Raises ConfigError."""
    path = (root or material()) / assignment.rubric
    top = read(path, assignment.rubric)
    given = top.fields(("id", "baselines", "criteria"), required=("id", "criteria"))
    schemas = {file.name: _json(file, f"rubric/{file.name}") for file in sorted(path.parent.glob(f"*{SCHEMA_ENDING}"))}
    names = given["baselines"].items() if "baselines" in given else ()
    baselines = tuple(_baseline(name, path.parent / "baselines") for name in names)
    criteria = _criteria(given["criteria"], schemas)
    return Rubric(
        id=given["id"].text(),
        criteria=criteria,
        digest=_digest(criteria, baselines, schemas),
        baselines=baselines,
        schemas=schemas,
    )


def _criteria(value: Value, schemas: Mapping[str, Any]) -> tuple[Criterion, ...]:
    found: dict[str, Criterion] = {}
    for entry in value.items():
        criterion = _criterion(entry, schemas)
        if criterion.id in found:
            entry.wrong(f"the id {criterion.id!r} is taken by a criterion above; give one of them an `id` of its own")
        found[criterion.id] = criterion
    if not found:
        value.wrong("criteria must not be empty")
    return tuple(found.values())


def _criterion(entry: Value, schemas: Mapping[str, Any]) -> Criterion:
    given = entry.fields(CRITERION_KEYS, required=("check", "points"))
    check = given["check"].text()
    if check not in discover():
        given["check"].wrong(f"unknown check {check!r}{choices(check, discover())}")
    return Criterion(
        id=given["id"].text() if "id" in given else check,
        check=check,
        points=given["points"].whole(),
        params=_params(given["params"], check, schemas) if "params" in given else {},
    )


def _params(value: Value, check: str, schemas: Mapping[str, Any]) -> Mapping[str, Any]:
    kinds = discover()[check].params
    if not kinds:
        value.wrong(f"{check} takes no params")
    return {name: _param(entry, kinds[name], schemas) for name, entry in value.fields(tuple(kinds)).items()}


def _param(value: Value, kind: str, schemas: Mapping[str, Any]) -> Any:
    if kind == "count":
        return value.whole()
    if kind == "texts":
        return value.texts()
    name = value.text()
    if kind == "schema" and name not in schemas:
        value.wrong(f"{value.name}: there is no rubric/{name}{choices(name, schemas)}")
    return name


def _baseline(name: Value, folder: Path) -> Baseline:
    file = folder / name.text()
    if not file.is_file():
        name.wrong(
            f"there is no rubric/baselines/{file.name}{choices(file.name, [other.name for other in folder.glob('*.json')])}"
        )
    shown = f"rubric/baselines/{file.name}"
    data = _json(file, shown)
    if not isinstance(data.get("home"), str) or not _are_records(data.get("records")):
        message = f"{shown}, line 1: a baseline has the keys home (a text) and records (a list of objects)"
        raise ConfigError(message)
    return Baseline(name=file.stem, home=data["home"], records=tuple(data["records"]))


def _are_records(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(record, dict) for record in value)


def _json(path: Path, shown: str) -> dict[str, Any]:
    try:
        data = json.loads(read_text(path, shown))
    except json.JSONDecodeError as error:
        message = f"{shown}, line {error.lineno}: this is not JSON: {error.msg}"
        raise ConfigError(message) from error
    if not isinstance(data, dict):
        message = f"{shown}, line 1: it must be a JSON object"
        raise ConfigError(message)
    return data


def _digest(criteria: tuple[Criterion, ...], baselines: tuple[Baseline, ...], schemas: Mapping[str, Any]) -> str:
    """Of what the rubric means, not of how it is written: a comment changes no grade."""
    meaning = [
        [[each.id, each.check, each.points, dict(each.params)] for each in criteria],
        [[each.name, each.home, [dict(record) for record in each.records]] for each in baselines],
        dict(schemas),
    ]
    return "sha256:" + sha256(json.dumps(meaning, sort_keys=True).encode()).hexdigest()
