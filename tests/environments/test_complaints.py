from __future__ import annotations

import pytest

from checker.environments.complaints import obstacle_of

NONE = "ERROR: Could not find a version that satisfies the requirement rockets (from versions: none)\nERROR: No matching distribution found for rockets\n"
OLD = "ERROR: Could not find a version that satisfies the requirement flask==99 (from versions: 2.0, 3.0)\nERROR: No matching distribution found for flask==99\n"
OFFLINE = "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(...)': /simple/flask/\n" + NONE


@pytest.mark.parametrize(
    ("said", "published", "expected"),
    [
        pytest.param(NONE, False, ("requirements_unknown", "rockets"), id="a typo"),
        pytest.param(NONE, True, ("requirements_build", "rockets"), id="there is one to be built"),
        pytest.param(OLD, True, ("requirements_unknown", "flask==99"), id="no such version"),
        pytest.param(OFFLINE, False, ("requirements_network", ""), id="no network"),
        pytest.param("ERROR: ResolutionImpossible: for help visit", False, ("requirements_conflict", ""), id="a conflict"),
        pytest.param(
            "OSError: [Errno 28] No space left on device", False, ("requirements_size", "the disk has left"), id="a full disk"
        ),
        pytest.param("python: No module named pip", False, ("requirements_no_pip", ""), id="no pip"),
        pytest.param("ERROR: something new", False, ("requirements_other", "pip did not say why"), id="anything else"),
    ],
)
def test_what_pip_says_becomes_one_thing(said, published, expected):
    found = obstacle_of(said, lambda _: published)
    assert (found.code, found.detail) == expected
