from __future__ import annotations

import pytest

from tests.causes.situations import ADVICE, Row, recognised, signed

ROWS = (
    Row("secrets_in_the_source", ADVICE, signed(("secret_shape", "1 key"))),
    Row("secrets_in_the_source", ADVICE, signed(("secret_shape", "2 keys, 1 password"))),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_places_and_kinds_are_counted():
    facts = [dict(recognised(row).finds(row.seen)) for row in ROWS]
    assert facts == [{"places": "1 place", "kinds": "1 key"}, {"places": "3 places", "kinds": "2 keys, 1 password"}]
