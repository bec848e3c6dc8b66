from __future__ import annotations

import pytest

from checker.encodable import encodable
from checker.evidence import Probe


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("plain", "plain"),
        ("caf\u00e9 \N{FAMILY}", "caf\u00e9 \N{FAMILY}"),
        ("a\ud800b\udfff", "a\\ud800b\\udfff"),
        (("\udcff", 7, None, ("\udc80",)), ("\\udcff", 7, None, ("\\udc80",))),
        (Probe("GET", "/\ud800", (("X", "\udfff"),), body=b"\xff"), Probe("GET", "/\\ud800", (("X", "\\udfff"),), body=b"\xff")),
    ],
)
def test_half_characters_are_spelled_out_and_nothing_else_changes(given, expected):
    assert encodable(given) == expected
    assert type(encodable(given)) is type(given)
