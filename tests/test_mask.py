from __future__ import annotations

import html
import json
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mask import FULL, LONG, MASK, SLACK, VALUES_LIMIT, fold, make_mask
from tests.examples import examples
from tests.growth import LITTLE, seconds, takes_time_that_grows_with_size

NAME = "Zoë O'Hara-Núñez"
ESCAPED = {
    "as it is": NAME,
    "other case": NAME.upper(),
    "decomposed": "Zoe\u0308 O'Hara-Nu\u0301n\u0303ez",
    "html": html.escape(NAME),
    "html numbers": "".join(f"&#{ord(mark)};" for mark in NAME),
    "html numbers with zeros": "".join(f"&#{ord(mark):040d};" for mark in NAME),
    "html beside endless numbers": f"&#{'9' * 5000};" + "".join(f"&#{ord(mark)};" for mark in NAME),
    "html hex": "".join(f"&#x{ord(mark):x};" for mark in NAME),
    "html names": "Zo&euml; O&apos;Hara-N&uacute;&ntilde;ez",
    "html twice": html.escape(html.escape(NAME)),
    "percent": quote(NAME),
    "percent, lower case": quote(NAME).lower(),
    "percent twice": quote(quote(NAME)),
    "form": quote_plus(NAME),
    "json": json.dumps(NAME),
    "python ascii": ascii(NAME),
    "python bytes": str(NAME.encode()),
    "python latin-1 bytes": str(NAME.encode("latin-1")),
}


@pytest.mark.parametrize("spelling", ESCAPED.values(), ids=ESCAPED)
def test_a_value_hides_however_it_is_escaped(spelling):
    shown = make_mask([NAME]).hide(f"<p>Hello {spelling}, welcome</p>")
    assert MASK in shown
    assert "welcome" in shown
    assert not any(part in shown.lower() for part in ("zo", "hara", "ez"))


@pytest.mark.parametrize(
    ("value", "text", "shown"),
    [
        ("Rosa", "Rosanna", f"{MASK}nna"),
        ("Rosa Quince", "Quince, R.", f"{MASK}, R."),
        ("a sentence of more than four words", "a word of it", "a word of it"),
        ("Al", "Al also", f"{MASK} also"),
        ("A+", "A+ is a grade", "A+ is a grade"),
        ("田中", "田中さん", f"{MASK}さん"),
        ("16", "line 16", "line 16"),
        ("2008", "born 2008", f"born {MASK}"),
        ("  ", "two  spaces", "two  spaces"),
        ("https://example.com/rosa", "https://example.com/", "https://example.com/"),
        ("ΟΔΟΣ", "ΟΔΟΣ οδος", f"{MASK} {MASK}"),
    ],
)
def test_short_long_and_odd_values(value, text, shown):
    if value == "ΟΔΟΣ":
        text, shown = "ΟΔΟΣ", MASK
    assert make_mask([value]).hide(text) == shown


@pytest.mark.parametrize(
    "mail", ["rosa@example.com", "r.q+tag@school.example.org", "rosa@school", "rosa&#64;example.com", "rosa%40example.com"]
)
def test_what_looks_like_an_address_hides_although_no_record_holds_it(mail):
    shown = make_mask([]).hide(f"<p>write to {mail} now</p>")
    assert "rosa" not in shown
    assert "example" not in shown
    assert "write to" in shown


def test_text_without_anything_to_hide_stays_as_it_is():
    text = "<p title='50% &amp; more'>C:\\new\\x41</p>"
    assert make_mask(["Rosa"]).hide(text) == text


def test_values_that_touch_or_overlap_leave_nothing_between_them():
    assert make_mask(["abcdef", "defghi"]).hide("1 abcdefghi 2") == f"1 {MASK} 2"


@pytest.mark.parametrize("length", [39, 40, 41, 5_000, 3 * LONG])
def test_a_long_value_hides_piece_by_piece(length):
    value = "".join(chr(0x4E00 + number % 20_000) for number in range(length))
    shown = make_mask([value]).hide(f"<{value}>") if length < LONG else make_mask([value]).head(f"<{value}>", 400)
    assert not set(shown) & set(value)


@pytest.mark.parametrize("before", range(0, 700, 7))
def test_a_value_that_the_cut_goes_through_hides_too(before):
    value = "".join(chr(0x4E00 + number) for number in range(100))
    mask, filling = make_mask([value]), "x" * (2 * SLACK + before)
    assert not set(mask.head(filling + value + "x" * 9_000, 600)) & set(value)
    assert not set(mask.tail("x" * 9_000 + value + filling, 600)) & set(value)


def test_the_ends_of_a_text_are_shown_up_to_the_limit():
    mask, text = make_mask([]), "a" * 10_000 + "b" * 10_000
    assert (mask.head(text, 50), mask.tail(text, 50)) == ("a" * 50, "b" * 50)
    assert (mask.head("short", 50), mask.tail("short", 50)) == ("short", "short")


def test_too_many_values_make_a_mask_that_hides_everything():
    assert make_mask(f"value {number}" for number in range(2 * VALUES_LIMIT)) is FULL


@pytest.mark.weighs
def test_masking_does_not_grow_with_the_number_of_values():
    few, many = (make_mask(f"valued{number:07}" for number in range(size)) for size in (180, 9_000))
    took = seconds(_mask_much, many)

    assert took < LITTLE or took < 10 * seconds(_mask_much, few)


def _mask_much(mask):
    for _ in range(25):
        mask.head("lorem ipsum valued " * 60_000, 4_000)


@examples(100)
@given(st.text())
def test_folding_keeps_every_place(text):
    assert len(fold(text)) == len(text)


@examples(100)
@given(st.lists(st.text(), max_size=5), st.text(), st.integers(1, 80))
def test_nothing_raises_and_limits_hold(values, text, limit):
    mask = make_mask(values)
    assert len(mask.head(text, limit)) <= limit
    assert len(mask.tail(text, limit)) <= limit


@examples(100)
@given(st.lists(st.text("abΣİé ", min_size=2, max_size=6), max_size=8), st.text("abAΣ\u03c3İéÉ ", max_size=40))
def test_few_and_many_values_are_found_at_the_same_places(values, text):
    mask, folded = make_mask(values), fold(text)
    assert sorted(mask._whole_spans(folded)) == sorted(mask._whole_spans_of_many(folded))


@pytest.mark.weighs
def test_values_that_are_found_at_each_character_cost_no_more_than_others():
    mask = make_mask("a" * length for length in range(4, 40))
    assert mask.hide("a" * 200_000) == MASK
    takes_time_that_grows_with_size(mask.hide, quarter="a" * 50_000, whole="a" * 200_000)
