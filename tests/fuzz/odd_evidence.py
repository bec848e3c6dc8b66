"""Evidence in which some texts and numbers are replaced by odd ones, wherever they stand; what is ours to say stays as we say it."""

from __future__ import annotations

from hypothesis import strategies as st

from checker.codec import from_json, to_json
from checker.encodable import encodable
from checker.evidence import Evidence
from tests.fuzz.pieces import words
from tests.strategies import evidences, observed

OURS = frozenset(
    (
        "code",
        "digest",
        "failure",
        "fault",
        "flaw",
        "form",
        "isolation",
        "kind",
        "method",
        "name",
        "outcome",
        "problem",
        "reader",
        "trouble",
    )
)
"""Fields that hold words of our own, not a stranger's."""
NUMBERS = (-1, 0, 65_536, 500_100, 10**12, 10**30, -(10**30), 2**63)


def _leaves(value, field=""):
    """(container, key) of each text and number, without those in fields of ours."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        name = key if isinstance(key, str) else field
        if isinstance(item, (dict, list)):
            yield from _leaves(item, name)
        elif isinstance(item, (str, int)) and not isinstance(item, bool) and name not in {*OURS, "base64"}:
            yield value, key


def odd(seen, changes):
    """With each change (where, text, number) made to one text or number."""
    data = to_json(seen)
    found = list(_leaves(data))
    for where, text, number in changes:
        container, key = found[where % len(found)]
        container[key] = encodable(text) if isinstance(container[key], str) else number
    return from_json(Evidence, data)


changes = st.lists(st.tuples(st.integers(0, 10**4), words, st.sampled_from(NUMBERS)), min_size=1, max_size=5)
odd_evidences = st.builds(odd, evidences | observed, changes)
