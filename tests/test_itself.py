"""A key that is one value's own: what followed from another one is never taken for it, however equal."""

from checker.itself import Itself


def test_the_very_same_value_is_found_again():
    value = {"a": 1}
    assert {Itself(value): "found"}[Itself(value)] == "found"


def test_an_equal_value_is_another_one():
    assert Itself({"a": 1}) != Itself({"a": 1})
    assert Itself("a") != "a"
