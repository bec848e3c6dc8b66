"""Does a value certainly satisfy a JSON Schema? A quick answer for plain schemas; jsonschema has every other word. Pure.

Importing jsonschema takes as much CPU as half a Flask server's start, and most records are fine. A test holds both against
each other; whatever is not listed here is answered with None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Rule = Callable[[Any, Any, Mapping[str, Any]], "bool | None"]

SILENT = frozenset({"$schema", "$comment", "title", "description"})
TYPES = {"string": str, "array": list, "object": dict}


def satisfies(schema: Any, value: Any) -> bool | None:
    """True or False when that is certain, else None."""
    if not isinstance(schema, dict):
        return None
    words = schema.keys() - SILENT
    if not words <= _RULES.keys():
        return None
    return _all(_RULES[word](schema[word], value, schema) for word in words)


def _all(answers: Any) -> bool | None:
    found = set(answers)
    return False if False in found else None if None in found else True


def _type(wanted: Any, value: Any, _: Mapping[str, Any]) -> bool | None:
    return isinstance(value, TYPES[wanted]) if isinstance(wanted, str) and wanted in TYPES else None


def _required(keys: Any, value: Any, _: Mapping[str, Any]) -> bool:
    return not isinstance(value, dict) or all(key in value for key in keys)


def _properties(schemas: Any, value: Any, _: Mapping[str, Any]) -> bool | None:
    return not isinstance(value, dict) or _all(satisfies(schemas[key], value[key]) for key in schemas if key in value)


def _additional(schema: Any, value: Any, beside: Mapping[str, Any]) -> bool | None:
    if not isinstance(value, dict):
        return True
    return _all(satisfies(schema, item) for key, item in value.items() if key not in beside.get("properties", ()))


def _items(schema: Any, value: Any, _: Mapping[str, Any]) -> bool | None:
    return not isinstance(value, list) or _all(satisfies(schema, item) for item in value)


def _min_items(least: Any, value: Any, _: Mapping[str, Any]) -> bool:
    return not isinstance(value, list) or len(value) >= least


def _pattern(pattern: Any, value: Any, _: Mapping[str, Any]) -> bool:
    return not isinstance(value, str) or re.search(pattern, value) is not None


def _format(name: Any, value: Any, _: Mapping[str, Any]) -> bool | None:
    return (not isinstance(value, str) or "@" in value) if name == "email" else None


def _not(schema: Any, value: Any, _: Mapping[str, Any]) -> bool | None:
    answer = satisfies(schema, value)
    return None if answer is None else not answer


_RULES: Mapping[str, Rule] = {
    "type": _type,
    "required": _required,
    "properties": _properties,
    "additionalProperties": _additional,
    "items": _items,
    "minItems": _min_items,
    "pattern": _pattern,
    "format": _format,
    "not": _not,
}
