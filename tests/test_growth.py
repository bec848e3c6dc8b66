"""The measure itself: it lets through what grows with the size, and not what grows with its square."""

import pytest

from tests import growth


@pytest.fixture(autouse=True)
def nothing_is_little(monkeypatch):
    monkeypatch.setattr(growth, "LITTLE", 0)


@pytest.mark.weighs
def test_what_grows_with_the_size_is_let_through():
    growth.takes_time_that_grows_with_size(lambda size: sum(range(size * 1_000)), quarter=1_000, whole=4_000)


@pytest.mark.weighs
def test_what_grows_with_the_square_is_not():
    with pytest.raises(AssertionError):
        growth.takes_time_that_grows_with_size(lambda size: sum(range(size * size)), quarter=1_000, whole=4_000)
