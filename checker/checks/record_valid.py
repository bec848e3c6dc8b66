"""Does a record of the student's own have the keys and the shape that the rubric's schema asks for?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.checks import check
from checker.checks.certainty import satisfies
from checker.checks.records import ROUTES, own_records
from checker.checks.schema_faults import problems, refuse_broken, worst
from checker.model import Case, Finding, Reason, failed, passed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.checks.records import Listing, Record
    from checker.checks.schema_faults import Problem
    from checker.evidence import Probe

DEFAULT_SCHEMA = "infodb.schema.json"
MOST_RECORDS = 1_000
"""Of more own records only the first are looked at; a class project has some dozens."""
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

REASONS = {"missing_key": MISSING_KEY, "wrong_type": WRONG_TYPE, "bad_format": BAD_FORMAT, "empty": EMPTY, "excluded": NO_LIST}


@check(
    needs=("record_added",),
    probes=lambda _: (ROUTES,),
    reasons=tuple(REASONS.values()),
    params={"schema": "schema"},
)
def record_valid(case: Case) -> Finding:
    """Your record has every key, and each value fits"""
    name = case.params.get("schema", DEFAULT_SCHEMA)
    own = own_records(case)
    errors, *probes = _nearest(own[:MOST_RECORDS], case.schemas[name])
    if not errors:
        return passed(probes=tuple(probes), records=len(own))
    refuse_broken(name, case.schemas[name])
    fault = worst(errors)
    return failed(REASONS[fault.code], probes=tuple(probes), others=len(errors) - 1, **fault.facts)


def _nearest(own: Sequence[tuple[Listing, Record]], schema: Any) -> tuple[Any, ...]:
    """The errors of the record with the fewest, and the probe that shows it."""
    judged: list[tuple[list[Problem], Probe]] = []
    room = MOST_EXPLAINED
    for listing, record in own:
        certain = satisfies(schema, record)
        if certain is None or (not certain and room > 0):
            room -= len(record)
            judged.append((problems(schema, record), listing.exchange.probe))
        if certain or not judged[-1][0]:
            return [], listing.exchange.probe
    return min(judged, key=lambda entry: len(entry[0])) if judged else (problems(schema, {}),)
