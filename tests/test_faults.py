"""What we break at costs only itself, and is said by a code that quotes nobody."""

from __future__ import annotations

import pytest

from checker import codec
from checker.errors import ConfigError
from checker.faults import FAULT, contained, fault_code, fault_of, spared
from checker.observe.filling import filled_fields


def raising(error):
    def work():
        raise error

    return work


def test_what_works_is_given():
    assert contained(lambda: 7, lambda fault: fault) == 7


@pytest.mark.parametrize(
    "error",
    [ValueError("Rosa"), OverflowError(), RecursionError(), MemoryError(), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "")],
)
def test_what_breaks_is_replaced_and_its_words_are_not_repeated(error):
    assert contained(raising(error), lambda fault: fault) == type(error).__name__


def test_the_code_names_our_innermost_line():
    kind, _, place = contained(lambda: filled_fields((("name", "{{Rosa}}"),), {}), lambda fault: fault).partition(" at ")
    module, _, line = place.partition(":")
    assert (kind, module) == ("UnsavedError", "observe.filling")
    assert int(line) > 0


def test_a_library_that_breaks_is_named_by_the_line_of_ours_that_asked_it():
    with pytest.raises(TypeError) as caught:
        codec._bytes_from_json({"base64": 5})
    assert fault_code(caught.value).startswith("TypeError at codec:")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(2), ConfigError("the teacher's")])
def test_interruptions_and_the_teachers_mistakes_get_out(error):
    with pytest.raises(type(error)):
        contained(raising(error), lambda fault: fault)


def test_what_else_may_get_out_is_named():
    with pytest.raises(LookupError):
        contained(raising(LookupError()), lambda fault: fault, passing=(LookupError,))
    assert contained(raising(ConfigError()), lambda fault: fault, passing=(LookupError,)) == "ConfigError"


@pytest.mark.parametrize(("failure", "code"), [(None, ""), ("timed_out", ""), (f"{FAULT}ValueError at a:1", "ValueError at a:1")])
def test_a_failure_that_is_a_fault_tells_its_code(failure, code):
    assert fault_of(failure) == code


def without(item, fault):
    return len(fault) if item == "Rosa" else 1 // 0


def test_of_many_only_those_at_which_it_breaks_are_replaced():
    assert spared(sum, (1, 2, 3), without) == 6
    assert spared(sum, (1, "Rosa", 3), without) == 4 + len("TypeError")
    with pytest.raises(TypeError):
        spared(sum, (1, "Rosa"), lambda item, fault: item + fault)
