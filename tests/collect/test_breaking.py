"""What we break at while we read is that submission's problem, or that file's, and says where."""

from __future__ import annotations

import pytest

from checker import collect as collecting
from checker.collect import collect_source, members, notebook
from checker.errors import ConfigError
from checker.faults import FAULT
from checker.students import Source


def breaks(*given, **_):
    raise KeyError(given)


def test_a_file_at_which_we_break_costs_only_itself(monkeypatch, gathered, server):
    monkeypatch.setattr(notebook, "read", breaks)
    found = gathered({"a.ipynb": "{}", "server.py": server})
    assert (found.program.file, found.problem) == ("server.py", None)


def test_where_it_is_all_there_is_it_is_the_problem(monkeypatch, gathered):
    monkeypatch.setattr(notebook, "read", breaks)
    found = gathered({"a.ipynb": "{}"})
    assert found.program is None
    assert found.problem.startswith(f"{FAULT}KeyError at collect.forms:")


@pytest.mark.parametrize(("part", "files"), [("_gather", ()), ("assemble", ("server.py",))])
def test_what_was_gathered_by_then_is_what_was_handed_in(monkeypatch, folder, collected, part, files):
    root = folder({"server.py": "Flask()"})
    before = collected(root).digest
    monkeypatch.setattr(collecting, part, breaks)
    found = collected(root)
    assert found.problem.startswith(f"{FAULT}KeyError at collect:")
    assert (found.id, found.program) == (root.name, None)
    assert (found.digest == before) is bool(files)


def test_one_hand_in_of_a_class_at_which_we_break_is_its_own(monkeypatch, folder, server):
    root = folder({"rosa/server.py": server})
    monkeypatch.setattr(members, "gather", breaks)
    found = collect_source(Source(str(root), ("rosa/",)), entries=("server.py",))
    assert found.problem.startswith(f"{FAULT}KeyError at ")


def test_what_is_not_there_is_still_the_callers(collected, tmp_path):
    with pytest.raises(ConfigError, match="no such file or folder"):
        collected(tmp_path / "nothing")


def test_a_disk_that_does_not_answer_is_the_environments(monkeypatch, folder, collected):
    def unanswered(*_, **__):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(collecting, "_gather_folder", unanswered)
    assert collected(folder({})).problem == "unreadable"
