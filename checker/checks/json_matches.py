"""Does a route send JSON of the shape that is asked for?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.checks import check
from checker.checks.answers_table import differs
from checker.checks.asking import BROKEN, answer_of, delivered, visit
from checker.checks.certainty import satisfies
from checker.checks.phrases import counted
from checker.checks.records import parse
from checker.checks.schema_faults import problems, refuse_broken, worst
from checker.model import Case, Finding, Reason, failed, passed
from checker.pointer import at

if TYPE_CHECKING:
    from collections.abc import Iterator

    Unfit = tuple[Reason, dict[str, str | int]]

MOST_VALUES = 5_000
"""Commas in JSON that a schema is held against word by word; it takes 0.1 ms for each."""

NOT_JSON = Reason(
    code="not_json",
    message="{path} answers, but what it sends is not JSON.",
    hint="It may look like data to you. How does the starter turn its data into JSON?",
)
NOTHING_THERE = Reason(
    code="nothing_there",
    message="{path} sends JSON, and there is nothing at {at} in it.",
    hint="Compare the keys with the ones in the task, letter by letter, and look at what stands inside of what.",
)
NOT_A_LIST = Reason(
    code="not_a_list",
    message="{path} sends JSON, and {what} should be a list.",
    hint="A program wants to go through it one by one. What shape are you sending?",
)
TOO_FEW = Reason(
    code="too_few",
    message="{path} sends a list of {count}, and the task asks for more.",
    hint="How many should a visitor find there right after your server has started?",
)
MISSING_KEY = Reason(
    code="missing_key",
    message="Not everything that {path} sends has the key {key}.",
    hint="Compare the keys with the ones in the task, letter by letter, capitals included.",
)
NOT_UNIQUE = Reason(
    code="not_unique",
    message="In the list that {path} sends, two have the same {key}.",
    hint="It tells one from another. Where does a new one get its own?",
)
OTHER_VALUE = Reason(
    code="other_value",
    message="{path} sends JSON, and {what} is not what the task says.",
    hint="Open that address in your browser and compare it with the task. A number and a text of digits are two things.",
)
UNFIT = Reason(
    code="unfit",
    message="{path} sends JSON of another shape than the task describes{about}.",
    hint="Compare it with the task's example key by key. What stands around each value there?",
)
TOO_MUCH = Reason(
    code="too_much",
    message="{path} sends so much that we could not look through all of it.",
    hint="Does your server add to a list each time that somebody asks?",
)


@check(
    needs=("server_boots",),
    probes=visit,
    reasons=(BROKEN, NOT_JSON, NOTHING_THERE, NOT_A_LIST, TOO_FEW, MISSING_KEY, NOT_UNIQUE, OTHER_VALUE, UNFIT, TOO_MUCH),
    params={
        "path": "route",
        "at": "pointer",
        "schema": "schema",
        "min_items": "count",
        "keys": "texts",
        "unique": "text",
        "equals": "json",
    },
    required=("path",),
)
def json_matches(case: Case) -> Finding:
    """Your server sends data of the right shape"""
    exchange = delivered(case)
    if isinstance(exchange, Finding):
        return exchange
    path, shown, place = exchange.probe.path, (exchange.probe,), case.params.get("at", "")
    try:
        value = at(parse(answer_of(exchange).body), place)
    except ValueError:
        return failed(NOT_JSON, path=path, probes=shown)
    except LookupError:
        return failed(NOTHING_THERE, path=path, at=place, probes=shown)
    what = f"what stands at {place}" if place else "the whole of it"
    unfit = next(_unfit(case, value), None)
    return failed(unfit[0], path=path, what=what, **unfit[1], probes=shown) if unfit else passed(path=path, probes=shown)


def _unfit(case: Case, value: Any) -> Iterator[Unfit]:
    """What is against the value, in the order in which it is told."""
    params = case.params
    if "min_items" in params or "unique" in params:
        yield from _listed(value, params.get("min_items", 1))
    for key in params.get("keys", ()):
        yield from [(MISSING_KEY, {"key": key})] if not _all_have(key, value) else []
    if "unique" in params:
        yield from _repeated(value, params["unique"])
    if "equals" in params and differs(value, params["equals"], 0) is not None:
        yield OTHER_VALUE, {}
    if "schema" in params:
        yield from _against(params["schema"], case.schemas[params["schema"]], value)


def _listed(value: Any, least: int) -> Iterator[Unfit]:
    if not isinstance(value, list):
        yield NOT_A_LIST, {}
    elif len(value) < least:
        yield TOO_FEW, {"count": counted(len(value), "item"), "items": len(value)}


def _all_have(key: str, value: Any) -> bool:
    """An object, or each of a list. A list of nothing shows no key."""
    objects = value if isinstance(value, list) else [value]
    return bool(objects) and all(isinstance(each, dict) and key in each for each in objects)


def _repeated(value: list[Any], key: str) -> Iterator[Unfit]:
    if not _all_have(key, value):
        yield MISSING_KEY, {"key": key}
    elif len({json.dumps(each[key], sort_keys=True) for each in value}) < len(value):
        yield NOT_UNIQUE, {"key": key}


def _against(name: str, schema: Any, value: Any) -> Iterator[Unfit]:
    if satisfies(schema, value):
        return
    refuse_broken(name, schema)
    if json.dumps(value).count(",") > MOST_VALUES:
        yield TOO_MUCH, {}
        return
    found = problems(schema, value)
    if found:
        facts = worst(found).facts
        key = facts.get("key") or facts.get("what", "")
        yield UNFIT, {"about": f"; look at {key}" if key else ""}
