"""A class on paper and in folders, on a port of its own."""

from __future__ import annotations

import sys

import pytest

from checker.batch.desk import Desk
from checker.load import load_assignment
from checker.model import Limits
from checker.students import Handin, Source, Student
from tests.conftest import lacking
from tests.ports import borrowed

PATIENT = Limits(boot=20.0, answer=10.0, stop=10.0, submission=60.0)
GOOD = """
from flask import Flask, jsonify
app = Flask(__name__)

@app.route("/")
def home():
    return "<title>Mine</title><h1>Tea and bread</h1>"

@app.route("/api/data")
def data():
    return jsonify([])

app.run(port=PORT)
"""
BROKEN = "from flask import Flask\napp = Flask(__name__\napp.run(port=PORT)\n"


@pytest.fixture
def port():
    with borrowed(1) as (port,):
        yield port


@pytest.fixture
def assignment(port):
    return load_assignment(None)._replace(port=port, limits=PATIENT)


@pytest.fixture
def desk(assignment):
    return Desk(assignment, "host")


@pytest.fixture
def class_folder(tmp_path, port):
    """`class_folder(rosa=GOOD, ben="...")`: the hand-ins, a folder each."""

    def made(**texts):
        return [_hand_in(tmp_path / "class" / name, text, port) for name, text in texts.items()]

    return made


def _hand_in(folder, text, port):
    folder.mkdir(parents=True)
    if text is not None:
        (folder / "server.py").write_text(text.replace("PORT", str(port)), encoding="utf-8")
    return Handin((Student(f"folder:{folder.name}"),), Source(str(folder)), folder.name, "folder")


def sandboxed():
    """Skip where there is no sandbox (fail under CI=true)."""
    if sys.platform != "linux":
        pytest.skip("the sandbox needs Linux")
    from checker.observe.sandbox import why_not  # noqa: PLC0415 - Linux only

    why = why_not()
    if why:
        lacking("A sandbox", why)
