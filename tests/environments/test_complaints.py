from __future__ import annotations

import pytest

from checker.environments.complaints import obstacle_of, obstacle_of_uv

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


SO = ", we can conclude that your requirements are unsatisfiable."


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(f"  cause: Because there is no version of flask==99 and you require flask==99{SO}", ("requirements_unknown", "flask==99"), id="no such version"),
        pytest.param(f"  cause: Because moonrokcet was not found in the package registry and you require moonrokcet{SO}", ("requirements_unknown", "moonrokcet"), id="a typo"),
        pytest.param(f"  cause: Because no-rocket was not found in the provided package locations{SO}", ("requirements_unknown", "no-rocket"), id="a typo, in a folder"),
        pytest.param(f"  cause: Because all versions of mysqlclient have no usable wheels and you require mysqlclient{SO}", ("requirements_build", "mysqlclient"), id="to be built"),
        pytest.param(f"  cause: Because pandas==1.0.0 has no usable wheels and you require pandas==1.0.0{SO}", ("requirements_build", "pandas"), id="an old one, to be built"),
        pytest.param(f"  cause: Because you require flask<1.0 and flask>2{SO}", ("requirements_conflict", ""), id="a conflict"),
        pytest.param("all versions of a depend on c<2 and all versions of b depend on c>=2, we can conclude that a and b are incompatible.", ("requirements_conflict", ""), id="a conflict below"),
        pytest.param("error: Request failed after 3 retries in 8.1s\n  cause: Failed to fetch: http://127.0.0.1:9/simple/flask/", ("requirements_network", ""), id="nobody answers"),
        pytest.param("  cause: dns error\n  cause: failed to lookup address information", ("requirements_network", ""), id="no name"),
        pytest.param(f"Because flask was not found in the cache{SO}\n\nhint: Packages were unavailable because the network was disabled.", ("requirements_network", ""), id="offline"),
        pytest.param("error: No space left on device (os error 28)", ("requirements_size", "the disk has left"), id="a full disk"),
        pytest.param("error: something new", ("requirements_other", "uv did not say why"), id="anything else"),
    ],
)  # fmt: skip
def test_what_uv_says_becomes_one_thing(said, expected):
    found = obstacle_of_uv(said)
    assert (found.code, found.detail) == expected
