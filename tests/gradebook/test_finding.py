"""A teacher's word for a student is taken exactly or not at all."""

import pytest

from checker.errors import ConfigError
from checker.gradebook.finding import find
from checker.students import Student

CLASS = (
    Student("canvas:4411", "Rosa Quince", (("canvas", "4411"), ("email", "rosa@example.com"))),
    Student("canvas:4412", "Ali Baba", (("canvas", "4412"), ("login", "abaab"))),
    Student("canvas:4413", "Ali Baba", (("canvas", "4413"),)),
    Student("folder:period-3-a"),
)


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("canvas:4411", "canvas:4411"),
        ("4412", "canvas:4412"),
        ("abaab", "canvas:4412"),
        ("Rosa@Example.com", "canvas:4411"),
        ("rosa quince", "canvas:4411"),
        ("folder:period-3-a", "folder:period-3-a"),
        ("Period-3-a", "folder:period-3-a"),
    ],
)
def test_a_key_an_id_an_address_or_a_whole_name_is_enough(word, key):
    assert find(CLASS, word).key == key


@pytest.mark.parametrize(
    ("word", "near"),
    [
        pytest.param("canvas:441", "canvas:4411", id="a key with a slip"),
        pytest.param("period-3", "folder:period-3-a", id="a part of a key"),
        pytest.param("Rosa", "canvas:4411", id="a part of a name"),
        pytest.param("rosa@exmaple.com", "canvas:4411", id="an address with a slip"),
    ],
)
def test_near_is_not_enough_and_names_near_keys(word, near):
    with pytest.raises(ConfigError, match=f"Did you mean .*{near}"):
        find(CLASS, word)


def test_a_name_that_two_have_is_nobodys():
    with pytest.raises(ConfigError, match=r"2 students.*canvas:4412, canvas:4413"):
        find(CLASS, "Ali Baba")


@pytest.mark.parametrize("word", ["", "x", "Wilhelmina"])
def test_what_is_like_nobody_names_nobody(word):
    with pytest.raises(ConfigError, match="nobody in this gradebook") as refused:
        find(CLASS, word)

    assert "Did you mean" not in str(refused.value)
