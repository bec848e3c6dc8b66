"""Which programs are forked, and which are started in an interpreter of their own."""

from __future__ import annotations

import pytest

from checker.model import File
from checker.observe.launcher import Workspace
from checker.observe.warm.likeness import runs_alike

LOADED = frozenset({"flask", "json", "typing"})
FLASK = "from flask import Flask\n"


def workspace(text=FLASK, *others, entry="server.py", base=""):
    path = f"{base}/{entry}" if base else entry
    return Workspace((File(path, text.encode()), *(File(name, b"") for name in others)), entry, base)


@pytest.mark.parametrize(
    ("handed_in", "alike"),
    [
        pytest.param(workspace(), True, id="Flask"),
        pytest.param(workspace("import os, sys\nimport flask\n"), True, id="another way to say it"),
        pytest.param(workspace("def made():\n    from flask import Flask\n"), True, id="imported late"),
        pytest.param(workspace("import http.server\n"), False, id="no Flask: it would find Flask imported"),
        pytest.param(workspace("# from flask import Flask\n"), False, id="Flask in a comment"),
        pytest.param(workspace(f"{FLASK}import multiprocessing\n"), False, id="starts others like itself"),
        pytest.param(workspace(FLASK, "json.py"), False, id="a file of its own that is loaded already"),
        pytest.param(workspace(FLASK, "flask/__init__.py"), False, id="a folder of its own that is loaded already"),
        pytest.param(workspace(FLASK, "typing.pyc"), False, id="compiled"),
        pytest.param(workspace(FLASK, "model/json.py"), True, id="further down: nobody looks there"),
        pytest.param(workspace(FLASK, "helpers.py", "data.json"), True, id="names of its own"),
        pytest.param(workspace(FLASK)._replace(words=("-m", "flask", "run")), False, id="started by Flask"),
        pytest.param(workspace(FLASK, "json.py", base="web"), True, id="beside another folder's program"),
        pytest.param(workspace(FLASK, "web/json.py", base="web"), False, id="beside the program"),
        pytest.param(workspace(FLASK, entry="app/server.py"), True, id="a program further down"),
        pytest.param(workspace(FLASK, "app/json.py", entry="app/server.py"), False, id="beside a program further down"),
        pytest.param(workspace(FLASK)._replace(entry="gone.py"), False, id="no such program"),
    ],
)
def test_a_program_is_forked_where_it_cannot_tell(handed_in, alike):
    assert runs_alike(handed_in, LOADED) is alike
