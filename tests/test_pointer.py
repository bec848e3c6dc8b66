from __future__ import annotations

import pytest

from checker.pointer import at

DATA = {"entry": {"id": 7, "tags": ["a", "b"], "": 0, "a/b": 1, "m~n": 2}}


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("", DATA),
        ("/entry/id", 7),
        ("/entry/tags/1", "b"),
        ("/entry/", 0),
        ("/entry/a~1b", 1),
        ("/entry/m~0n", 2),
    ],
)
def test_what_stands_there(pointer, value):
    assert at(DATA, pointer) == value


@pytest.mark.parametrize(
    "pointer",
    ["entry", "/none", "/entry/id/x", "/entry/tags/2", "/entry/tags/01", "/entry/tags/-1", "/entry/tags/-", "/entry/tags/²"],
)
def test_where_nothing_stands(pointer):
    with pytest.raises(LookupError):
        at(DATA, pointer)
