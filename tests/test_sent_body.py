from __future__ import annotations

import pytest

from checker.evidence import Probe
from checker.sent_body import without_values


@pytest.mark.parametrize(
    ("kind", "body", "shown"),
    [
        ("application/json", b'{"name": "Rosa", "age": 15, "tags": ["x"], "ok": true, "no": null}', None),
        ("application/json", b"", ""),
        ("application/json", b"{", ""),
        ("application/x-www-form-urlencoded", b"name=Rosa&pin=1234&empty=", "name=...&pin=...&empty=..."),
        ("multipart/form-data; boundary=x", b"--x", ""),
    ],
)
def test_names_are_shown_and_values_are_not(kind, body, shown):
    expected = '{"name": "...", "age": 0, "tags": ["..."], "ok": true, "no": null}' if shown is None else shown
    assert without_values(Probe("POST", "/", (("Content-Type", kind),), body=body)) == expected


def test_a_body_without_a_kind_is_not_shown():
    assert without_values(Probe("POST", "/", body=b"secret")) == ""
