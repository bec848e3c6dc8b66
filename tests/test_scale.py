"""The class scale: whole points, halves up, and linear between its ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.scale import Scale

LESSON = Scale(floor=0.55, maximum=0.90)


@pytest.mark.parametrize(
    ("score", "possible", "points", "share"),
    [
        pytest.param(0, 100, 55, 0.55, id="handed in, nothing right"),
        pytest.param(100, 100, 90, 0.90, id="everything right"),
        pytest.param(50, 100, 73, 0.725, id="72.5 is rounded up"),
        pytest.param(80, 100, 83, 0.83, id="83 exactly"),
        pytest.param(0, 10, 6, 0.55, id="5.5 of 10 is rounded up"),
        pytest.param(110, 100, 94, 0.935, id="a teacher's extra points go on"),
        pytest.param(0, 0, 0, 0.55, id="nothing to earn"),
    ],
)
def test_points_become_a_grade(score, possible, points, share):
    assert LESSON.points(score, possible) == points
    assert LESSON.share(score, possible) == pytest.approx(share)


@given(st.integers(0, 500), st.integers(1, 500))
def test_a_better_score_is_never_a_worse_grade(score, possible):
    assert LESSON.points(score, possible) <= LESSON.points(score + 1, possible)


@given(st.integers(0, 500))
def test_the_ends_are_the_floor_and_the_maximum(hundreds):
    possible = hundreds * 100
    assert (LESSON.points(0, possible), LESSON.points(possible, possible)) == (hundreds * 55, hundreds * 90)
