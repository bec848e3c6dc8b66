"""Does a record of the student's own have the keys and the shape that the rubric's schema asks for?"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.checks import check
from checker.checks.certainty import satisfies
from checker.checks.records import ROUTES, clean_key, own_records, shape
from checker.errors import ConfigError
from checker.model import Case, Finding, Reason, failed, passed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.checks.records import Listing, Record
    from checker.evidence import Probe

    Problem = Any  # jsonschema's ValidationError, whose own types allow "unset" everywhere

DEFAULT_SCHEMA = "infodb.schema.json"
MOST_RECORDS = 1_000
"""Of more own records only the first are looked at; a class project has some dozens."""
MOST_KEYS = 200
"""Among so many keys of a record a misspelled one is looked for."""
MOST_EXPLAINED = 20_000
"""Keys of all records of which the errors are listed; it takes 0.1 ms for each."""

MISSING_KEY = Reason(
    code="missing_key",
    message="Your record has no {key}{instead}.",
    hint="Compare the keys of your record with an example's, letter by letter, capitals included.",
)
WRONG_TYPE = Reason(
    code="wrong_type",
    message="{what} in your record should be {wanted}, and we found {got}.",
    hint="Look at how the examples write it. What stands around the value there?",
)
BAD_FORMAT = Reason(
    code="bad_format",
    message="{what} in your record does not look like {wanted}.",
    hint="Made-up is fine, as long as it has the shape of a real one.",
)
EMPTY = Reason(
    code="empty",
    message="{what} in your record is empty.",
    hint="Give it something to say. Made-up is fine.",
)
NO_LIST = Reason(
    code="no_list",
    message="None of the values in your record is a list.",
    hint="In the examples, one key holds several things at once. What could you list about yourself?",
)

ORDER = ("required", "type", "minLength", "minItems", "pattern", "format", "not")
WORDS = {"string": "a text", "array": "a list", "object": "an object", "number": "a number", "integer": "a whole number"}


@check(
    needs=("record_added",),
    probes=lambda _: (ROUTES,),
    reasons=(MISSING_KEY, WRONG_TYPE, BAD_FORMAT, EMPTY, NO_LIST),
    params={"schema": "schema"},
)
def record_valid(case: Case) -> Finding:
    """Your record has every key, and each value fits"""
    name = case.params.get("schema", DEFAULT_SCHEMA)
    own = own_records(case)
    errors, *probes = _nearest(own[:MOST_RECORDS], case.schemas[name])
    if not errors:
        return passed(probes=tuple(probes), records=len(own))
    _refuse_broken(name, case.schemas[name])
    reason, facts = _explain(min(errors, key=_rank))
    return failed(reason, probes=tuple(probes), others=len(errors) - 1, **facts)


def _nearest(own: Sequence[tuple[Listing, Record]], schema: Any) -> tuple[Any, ...]:
    """The errors of the record with the fewest, and the probe that shows it."""
    judged: list[tuple[list[Problem], Probe]] = []
    room = MOST_EXPLAINED
    for listing, record in own:
        certain = satisfies(schema, record)
        if certain is None or (not certain and room > 0):
            room -= len(record)
            judged.append((_errors(schema, record), listing.exchange.probe))
        if certain or not judged[-1][0]:
            return [], listing.exchange.probe
    return min(judged, key=lambda entry: len(entry[0])) if judged else (_errors(schema, {}),)


def _errors(schema: Any, record: Record) -> list[Problem]:
    return list(_validator(json.dumps(schema)).iter_errors(record))


@lru_cache(maxsize=2)
def _validator(schema: str) -> Any:
    """For the schema as JSON. Made once for a class."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - 130 ms, and most records need no explanation

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


def _refuse_broken(name: str, schema: Any) -> None:
    """Before a student is told that a record is wrong: is the schema right?"""
    complaint = _complaint(json.dumps(schema))
    if complaint:
        message = f"rubric/{name} is no JSON Schema: {complaint}"
        raise ConfigError(message)


def _rank(error: Problem) -> tuple[int, str]:
    rule = str(error.validator)
    return ORDER.index(rule) if rule in ORDER else len(ORDER), error.json_path


def _explain(error: Problem) -> tuple[Reason, dict[str, str]]:
    """The reason and the facts for its holes: names of keys and kinds of values, never a value."""
    if error.validator == "required":
        return MISSING_KEY, _lacking(error.instance, error.validator_value)
    if error.validator == "not":
        return NO_LIST, {}
    what = _what(error)
    if error.validator == "type":
        return WRONG_TYPE, {"what": what, "wanted": _wanted(error), "got": shape(error.instance)}
    if error.validator in ("minLength", "minItems") or not str(error.instance).strip():
        return EMPTY, {"what": what}
    return BAD_FORMAT, {"what": what, "wanted": "an e-mail address" if _is_email(error) else "what the lesson asks for"}


def _what(error: Problem) -> str:
    key, *deeper = error.absolute_path or ["Something"]
    return f"A part of {clean_key(str(key))}" if deeper else clean_key(str(key))


def _is_email(error: Problem) -> bool:
    return bool(error.schema.get("format") == "email")


def _wanted(error: Problem) -> str:
    kinds = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
    return " or ".join(WORDS.get(kind, str(kind)) for kind in kinds)


def _lacking(record: Record, required: Iterable[str]) -> dict[str, str]:
    """The missing key, one that has a misspelled twin first."""
    from difflib import get_close_matches  # noqa: PLC0415 - most records need no guess

    spare = {clean_key(key).casefold(): clean_key(key) for key in [*record][:MOST_KEYS] if key not in required}
    lacking = [key for key in required if key not in record]
    for key in lacking:
        near = get_close_matches(key.casefold(), spare, n=1, cutoff=0.7)
        if near:
            return {"key": key, "instead": f", but it has {spare[near[0]]}", "found": spare[near[0]]}
    return {"key": lacking[0], "instead": "", "found": ""}
