"""The twins of our YAML files say what the files say; `make twins` writes them anew."""

from __future__ import annotations

import pytest

from checker.load.material import material
from checker.load.twins import twin_of
from checker.load.yaml import parse

FILES = ["assignments.yaml", *(f"rubric/{path.name}" for path in sorted(material().glob("rubric/*.yaml")))]


@pytest.mark.parametrize("name", FILES)
def test_every_file_that_we_ship_has_a_twin_that_says_the_same(name):
    text = (material() / name).read_text(encoding="utf-8")

    assert twin_of(text) == parse(text, name)


def test_a_file_that_a_teacher_has_edited_has_none():
    assert twin_of("assignments: []\n") is None
