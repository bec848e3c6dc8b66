from __future__ import annotations

from pathlib import Path

import pytest

from tests.normalise import normalise


@pytest.mark.parametrize(
    ("said", "golden"),
    [
        ("It answered on port 7342.", "It answered on port 5001."),
        ("http://127.0.0.1:7342/api/data", "http://127.0.0.1:5001/api/data"),
        ("73421 visitors", "73421 visitors"),
        ("/5f0c2e9ab714 gave 200", "/0123456789ab gave 200"),
        ('File "flask/app.py", line 1212, in make_response', 'File "flask/app.py", line 0, in make_response'),
        ('File "server.py", line 12, in people', 'File "server.py", line 12, in people'),
        ("it took 412 ms", "it took 0 ms"),
        ("/somewhere/desk/server.py, line 3", "DESK/desk/server.py, line 3"),
        ("trailing blanks   ", "trailing blanks"),
    ],
)
def test_what_differs_from_run_to_run_is_made_the_same(said, golden):
    assert normalise(said, borrowed={7342: 5001}, desk=Path("/somewhere")) == f"{golden}\n"
