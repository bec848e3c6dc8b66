"""Whatever a student is called, their page has a name that any system can hold, and nobody else's."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.classroom import file_names
from tests.examples import examples

ODD = [
    "../../x",
    "CON",
    "con",
    "folder:a\nb",
    "folder:a b",
    "A",
    "a",
    "",
    ".",
    "index",
    "rosa@example.com",
    "\x00",
    "é",
    "漢字",
    "x" * 500,
]
keys = st.lists(st.sampled_from([*ODD, "nul", "COM1", "a-b", "a_b", "x" * 501]) | st.text(max_size=12), max_size=30)


@examples(100)
@given(keys)
def test_every_name_is_safe_and_there_once(found):
    names = file_names(found)

    assert set(names) == set(found)
    assert len(set(names.values())) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", name) and len(name) <= 120 for name in names.values())
    assert not {"con", "nul", "com1", "prn", "aux"} & set(names.values())


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("canvas:4411", "canvas-4411"),
        ("github:Octo_Cat", "github-octo-cat"),
        ("../../x", "x"),
        ("folder:period 3\n", "folder-period-3"),
    ],
)
def test_a_plain_key_is_recognised_in_its_name(key, name):
    assert file_names([key]) == {key: name}


def test_keys_that_differ_only_in_case_have_two_names():
    names = file_names(["Rosa", "rosa"])

    assert all(re.fullmatch(r"rosa-[0-9a-f]{10}", name) for name in names.values())
    assert names == file_names(["rosa", "Rosa"])


def test_who_is_called_like_the_digest_of_another_replaces_nobody():
    taken = file_names(["Rosa", "rosa"])["rosa"]

    assert len(set(file_names(["Rosa", "rosa", taken]).values())) == 3


def test_no_e_mail_address_is_in_a_name():
    assert re.fullmatch(r"student-[0-9a-f]{10}", file_names(["email:rosa@example.com"])["email:rosa@example.com"])
