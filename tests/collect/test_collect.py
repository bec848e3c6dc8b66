"""One door for every form."""

from __future__ import annotations

import pytest

from checker.collect.problems import ENVIRONMENT, PROBLEMS
from checker.errors import ConfigError


def test_a_path_that_is_not_there_is_the_callers_mistake(collected, tmp_path):
    with pytest.raises(ConfigError, match="no such file or folder"):
        collected(tmp_path / "nowhere")


def test_a_file_of_another_kind_is_named(collected, folder):
    found = collected(folder({"report.rtf": "x"}) / "report.rtf")
    assert (found.problem, found.detail, found.id) == ("unknown_form", "report.rtf", "report")


@pytest.mark.parametrize("name", ["huge.ipynb", "huge.py", "huge.md", "huge.zip"])
def test_a_file_that_is_too_big_is_never_opened(collected, tmp_path, name):
    with (tmp_path / name).open("wb") as file:
        file.truncate(60_000_000)
    found = collected(tmp_path / name)
    assert (found.problem, found.detail) == ("too_big", name)


def test_a_notebook_of_50_megabytes_in_a_folder_is_left_out(collected, folder):
    root = folder({"note.txt": "x"})
    with (root / "huge.ipynb").open("wb") as file:
        file.truncate(50_000_000)
    found = collected(root)
    assert (found.problem, found.detail, found.left_out) == ("too_big", "huge.ipynb", ("huge.ipynb",))


def test_the_digest_knows_contents_and_names_and_nothing_else(gathered, collected, folder, server):
    first = gathered({"server.py": server, "b.txt": "b"}).digest
    assert first.startswith("sha256:")
    assert len(first) == len("sha256:") + 64
    assert collected(folder({"b.txt": "b", "server.py": server}, "elsewhere")).digest == first
    assert collected(folder({"server.py": server, "c.txt": "b"}, "renamed")).digest != first
    assert collected(folder({"server.py": server + "#", "b.txt": "b"}, "changed")).digest != first


def test_nothing_of_the_folder_is_changed(folder, collected, notebook, server):
    root = folder({"server.py": server, "a.ipynb": notebook(server), "z.zip": "PK"})
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in root.rglob("*") if path.is_file()}
    collected(root)
    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in root.rglob("*") if path.is_file()} == before


def test_the_problems_of_the_environment_are_problems():
    assert set(PROBLEMS) >= ENVIRONMENT
