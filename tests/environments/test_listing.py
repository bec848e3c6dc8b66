from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.environments.complaints import Obstacle
from checker.environments.listing import wanted
from checker.model import File, Program, Submission
from checker.obstacles import OBSTACLES
from tests.examples import examples


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Flask\nflask-cors", ("Flask", "flask-cors"), id="names"),
        pytest.param(
            "flask==3.0.*  # the lesson's\n\n# none\nrequests>=2,<3",
            ("flask==3.0.*", "requests>=2,<3"),
            id="versions and comments",
        ),
        pytest.param(
            'uvicorn[standard]; python_version >= "3.8"', ('uvicorn[standard]; python_version >= "3.8"',), id="extras and markers"
        ),
        pytest.param("flask\nflask\n", ("flask",), id="the same twice"),
        pytest.param("\ufeffflask\r\n".encode(), ("flask",), id="from Notepad"),
        pytest.param("flask\r\n".encode("utf-16"), ("flask",), id="from PowerShell"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_names_and_versions_are_read(listing, text, expected):
    assert wanted(listing(text)) == expected


@pytest.mark.parametrize(
    ("text", "code", "detail"),
    [
        pytest.param("flask\ngit+https://example.org/a/b", "requirements_address", "Line 2", id="git"),
        pytest.param("b @ https://example.org/b.whl", "requirements_address", "Line 1", id="name and address"),
        pytest.param("./packages/b", "requirements_address", "Line 1", id="a folder"),
        pytest.param("b-1.0-py3-none-any.whl", "requirements_address", "Line 1", id="a file"),
        pytest.param("C:\\Users\\me\\b", "requirements_address", "Line 1", id="a folder of Windows"),
        pytest.param("-e .", "requirements_option", "Line 1", id="editable"),
        pytest.param("-r other.txt", "requirements_option", "Line 1", id="another list"),
        pytest.param("--index-url https://example.org", "requirements_option", "Line 1", id="another index"),
        pytest.param(
            "--extra-index-url https://example.org/${GITHUB_TOKEN}", "requirements_option", "Line 1", id="a variable of ours"
        ),
        pytest.param("${GITHUB_TOKEN}", "requirements_line", "Line 1", id="only a variable"),
        pytest.param("flask --global-option=x", "requirements_line", "Line 1", id="an option behind a name"),
        pytest.param("pip install flask", "requirements_line", "Line 1", id="a command"),
        pytest.param("flask requests", "requirements_line", "Line 1", id="two on a line"),
        pytest.param("flask==\n", "requirements_line", "Line 1", id="half a version"),
        pytest.param("\n".join(f"p{number}" for number in range(200)), "requirements_long", "", id="everything on a computer"),
        pytest.param("#" * 30_000, "requirements_long", "", id="a book"),
    ],
)
def test_anything_else_is_refused_by_its_line(listing, text, code, detail):
    with pytest.raises(Obstacle) as refusal:
        wanted(listing(text))
    assert (refusal.value.code, refusal.value.detail) == (code, detail)
    assert code in OBSTACLES


def test_the_list_beside_the_program_comes_first(listing):
    assert wanted(listing("inner", base="backend", **{"requirements.txt": b"outer"})) == ("inner",)


@examples(100)
@given(st.binary(max_size=200))
def test_no_list_makes_more_than_an_obstacle(content):
    submission = Submission(
        id="team", form="python", digest="", files=(File("requirements.txt", content),), program=Program("main.py", "")
    )
    with suppress(Obstacle):
        found = wanted(submission)
        assert all(not need.startswith("-") and "://" not in need and "$" not in need for need in found)
