"""JSON of strangers: what any browser reads is read, and nothing breaks the reader but what is none."""

from __future__ import annotations

import json
from math import inf, isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read_json import DEEPEST, read_json
from tests.examples import examples

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@examples(100)
@given(values)
def test_it_reads_what_python_reads(value):
    assert read_json(json.dumps(value)) == value
    assert read_json(json.dumps(value).encode()) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1e999", inf),
        ("9" * 1000, int("9" * 1000)),
        ("9" * 5000, inf),
        (f"-1{'0' * 5000}", -inf),
        (f"0.{'1' * 5000}", 0.1111111111111111),
        ('"\\ud800"', "\ud800"),
        ("Infinity", inf),
        (b"\xef\xbb\xbf[1]", [1]),
        ("[" * DEEPEST + "]" * DEEPEST, ...),
    ],
    ids=["infinite", "long", "endless", "below", "precise", "half a character", "a constant", "byte order mark", "deep"],
)
def test_odd_values_are_read(text, value):
    assert value is ... or read_json(text) == value
    assert isnan(read_json("NaN"))


def test_constants_are_what_the_caller_makes_of_them():
    assert read_json("[NaN]", constant=str) == ["NaN"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "nul",
        "01",
        "1_0",
        '"\n"',
        "[" * 100_000,
        '{"a":' * 100_000,
        "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1),
        b"\xff",
        b"\xff\xfe[",
    ],
    ids=[
        "empty",
        "open",
        "a word",
        "a zero in front",
        "underscore",
        "line break",
        "lists",
        "objects",
        "too deep",
        "no utf-8",
        "utf-16",
    ],
)
def test_what_is_no_json_is_a_value_error(text):
    with pytest.raises(ValueError):
        read_json(text)
