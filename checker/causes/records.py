"""Records that do not come out, or not as JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from checker.causes import Cause
from checker.causes.clues import NO_FACTS, api_answer, api_path, as_json, is_starters, records, short, shows_detail, sign, where

if TYPE_CHECKING:
    from checker.model import Case, Facts

PYTHON_DATA = rb"(?s)\s*[\[{(].*'"


def _lost_on_the_way(case: Case) -> Facts | None:
    """The function appends more records than its address gives out."""
    added = [route.appends for route in case.evidence.source.routes if route.path == api_path(case)]
    out = len(records(case))
    return (("added", added[0]), ("out", out)) if added and added[0] > out > 0 else None


def _behind_a_return(case: Case) -> Facts | None:
    """A view, or a function at all, that returns in front of an .append or in the loop around one."""
    found = sign(case, "early_return")
    return (("function", short(found.detail)), ("place", where(found.place))) if found else None


def _only_starters(case: Case) -> Facts | None:
    published = records(case)
    return NO_FACTS if published and all(is_starters(case, record) for record in published) else None


def _python_instead(case: Case) -> Facts | None:
    """Python's own spelling of a list went out as text: single quotes, no JSON."""
    answer = api_answer(case)
    spelled = answer is not None and "json" not in answer.media_type and re.match(PYTHON_DATA, answer.body[:2000])
    return NO_FACTS if spelled or sign(case, "string_instead_of_json") else None


def _nan(case: Case) -> Facts | None:
    answer = api_answer(case)
    found = answer is not None and re.search(rb"[:\[,]\s*(-?Infinity|NaN)\b", answer.body)
    return (("word", found[1].decode()),) if found else None


def _object(case: Case) -> Facts | None:
    value = as_json(api_answer(case))
    return (("count", len(value)),) if isinstance(value, dict) else None


def _list_inside(case: Case) -> Facts | None:
    """An object with the list of records one level down; its key is named. (A single record may hold lists, too: of texts.)"""
    value = as_json(api_answer(case))
    inside = [key for key, item in value.items() if _holds_records(item)] if isinstance(value, dict) else []
    return (("key", short(inside[0])),) if len(inside) == 1 and inside[0].isidentifier() else None


def _holds_records(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def _list_of_other_things(case: Case) -> Facts | None:
    value = as_json(api_answer(case))
    others = [item for item in value if not isinstance(item, dict)] if isinstance(value, list) else []
    return (("count", len(others)),) if others else None


CAUSES = (
    Cause(
        code="early_return",
        finds=_lost_on_the_way,
        explains=("record_added.only_starter", "record_added.copied"),
        message="Your code adds {added} records, but only {out} came out.",
        hint="Where does your function stop? Look at the column in which its `return` begins.",
        advice="Your code adds {added} records, but only {out} came out. Where does your function stop?",
    ),
    Cause(
        code="append_after_return",
        finds=_behind_a_return,
        explains=("record_added.no_records", "record_added.only_starter", "record_added.copied"),
        message="A record is added in {function}, and Python never gets there: a `return` comes first ({place}).",
        hint="A function ends at its `return`, whatever stands behind it or further right. In which order should the two come?",
    ),
    Cause(
        code="starter_data",
        finds=_only_starters,
        explains=("record_added.only_starter",),
        hint="The records that come out are the example's. Add one of your own beside them or in their place; made-up facts are fine.",
    ),
    Cause(
        code="str_not_json",
        finds=_python_instead,
        explains=("record_added.not_json",),
        message="It looks like data, but it is sent as plain text.",
        hint="A person can read it and JavaScript cannot. How does the lesson tell the browser that it is JSON?",
    ),
    Cause(
        code="not_a_number",
        finds=_nan,
        explains=("record_added.not_json",),
        hint="One value is {word}, which Python may hold and JSON may not. Which of your numbers could that be?",
    ),
    Cause(
        code="list_inside",
        finds=_list_inside,
        explains=("record_added.not_a_list",),
        message="Your records are there, packed inside an object under {key}.",
        hint="The lesson's page loops over the answer itself. What would it have to receive for that?",
    ),
    Cause(
        code="dict_not_list",
        finds=_object,
        explains=("record_added.not_a_list",),
        message="Your server sends one object (keys: {count}) where a reader expects a list.",
        hint="The lesson's page loops over a list of people. Which brackets make a list, even of one?",
    ),
    Cause(
        code="not_records",
        finds=_list_of_other_things,
        explains=("record_added.no_records",),
        hint="A list comes out, but {count} of its items have no keys. What makes a record of the lesson different?",
    ),
    Cause(
        code="real_data",
        finds=shows_detail("real_data_shape", "count"),
        hint="This could be public.",
        advice="{count} of your records look as if they hold a real e-mail address. What you publish can be read by anyone: use invented details.",
    ),
)
