"""What a JSON Schema says against a value, in the words that checks share: names of keys and kinds of values. Pure; no check."""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.checks.records import clean_key, shape
from checker.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Problem = Any  # jsonschema's ValidationError, whose own types allow "unset" everywhere

MOST_KEYS = 200
"""Among so many keys of an object a misspelled one is looked for."""
MOST_NAMED = 12
"""Of more missing keys the rest are counted."""
MOST_PROBLEMS = 100
"""Of a value with more of them the first are looked at."""

ORDER = ("required", "type", "minLength", "minItems", "pattern", "format", "not")
WORDS = {"string": "a text", "array": "a list", "object": "an object", "number": "a number", "integer": "a whole number"}


class Fault(NamedTuple):
    """`code`: "missing_key", "wrong_type", "bad_format", "empty" or "excluded" (a `not`). `facts` fill the holes of words."""

    code: str
    facts: Mapping[str, str]


def problems(schema: Any, value: Any) -> list[Problem]:
    return list(islice(_validator(json.dumps(schema)).iter_errors(value), MOST_PROBLEMS))


def worst(found: Sequence[Problem]) -> Fault:
    """The one to be told first."""
    return _explained(min(found, key=_rank))


def refuse_broken(name: str, schema: Any) -> None:
    """Before a student is told that something does not fit: is the schema right? Raises ConfigError."""
    complaint = _complaint(json.dumps(schema))
    if complaint:
        message = f"rubric/{name} is no JSON Schema: {complaint}"
        raise ConfigError(message)


@lru_cache(maxsize=2)
def _validator(schema: str) -> Any:
    """For the schema as JSON. Made once for a class."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - 130 ms, and most values need no explanation

    return Draft202012Validator(json.loads(schema), format_checker=Draft202012Validator.FORMAT_CHECKER)


@lru_cache(maxsize=2)
def _complaint(schema: str) -> str | None:
    """What is wrong with the schema itself. Looking takes 15 ms."""
    from jsonschema import Draft202012Validator, SchemaError  # noqa: PLC0415 - as above

    try:
        Draft202012Validator.check_schema(json.loads(schema))
    except SchemaError as error:
        return f"{error.message} (at {error.json_path})"
    return None


def _rank(error: Problem) -> tuple[int, str]:
    rule = str(error.validator)
    return ORDER.index(rule) if rule in ORDER else len(ORDER), error.json_path


def _explained(error: Problem) -> Fault:
    if error.validator == "required":
        return Fault("missing_key", _lacking(error.instance, error.validator_value))
    if error.validator == "not":
        return Fault("excluded", {})
    what = _what(error)
    if error.validator == "type":
        return Fault("wrong_type", {"what": what, "wanted": _wanted(error), "got": shape(error.instance)})
    if error.validator in ("minLength", "minItems") or not str(error.instance).strip():
        return Fault("empty", {"what": what})
    return Fault("bad_format", {"what": what, "wanted": "an e-mail address" if _is_email(error) else "what the lesson asks for"})


def _what(error: Problem) -> str:
    key, *deeper = error.absolute_path or ["Something"]
    return f"A part of {clean_key(str(key))}" if deeper else clean_key(str(key))


def _is_email(error: Problem) -> bool:
    return bool(error.schema.get("format") == "email")


def _wanted(error: Problem) -> str:
    kinds = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
    return " or ".join(WORDS.get(kind, str(kind)) for kind in kinds)


def _lacking(record: Mapping[str, Any], required: Iterable[str]) -> dict[str, str]:
    """All missing keys in words, those with a misspelled twin first: "Email (it has Emial), DOB and Residence"."""
    twins = _twins(record, required)
    keys = sorted((key for key in required if key not in record), key=lambda key: key not in twins)
    if len(keys) == 1:
        instead = f", but it has {twins[keys[0]]}" if keys[0] in twins else ""
        return {"key": keys[0], "instead": instead, "found": twins.get(keys[0], "")}
    named = [f"{key} (it has {twins[key]})" if key in twins else key for key in keys[:MOST_NAMED]]
    more = [f"{len(keys) - MOST_NAMED} more"] if len(keys) > MOST_NAMED else []
    *first, last = named + more
    return {"key": f"{', '.join(first)} and {last}", "instead": "", "found": ", ".join(twins.values())}


def _twins(record: Mapping[str, Any], required: Iterable[str]) -> dict[str, str]:
    """Missing keys, and what stands in the record that looks most like them; each key of the record is meant once."""
    from difflib import SequenceMatcher, get_close_matches  # noqa: PLC0415 - most values need no guess

    spare = {clean_key(key).casefold(): clean_key(key) for key in [*record][:MOST_KEYS] if key not in required}
    likely = [
        (SequenceMatcher(None, key.casefold(), other).ratio(), key, other)
        for key in islice((key for key in required if key not in record), MOST_NAMED)
        for other in get_close_matches(key.casefold(), spare, n=3, cutoff=0.7)
    ]
    twins: dict[str, str] = {}
    for _, key, other in sorted(likely, key=lambda pair: -pair[0]):
        if key not in twins and other in spare:
            twins[key] = spare.pop(other)
    return twins
