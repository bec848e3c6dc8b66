"""Whole notebooks for tests, cell by cell, and what reading them shows."""

from __future__ import annotations

import json
from dataclasses import dataclass

from checker.collect.bundle import Bundle
from checker.collect.submission import assemble
from checker.model import File
from checker.observe.source import read_source

APP = (
    "from flask import Flask, jsonify\nfrom flask_cors import CORS\napp = Flask(__name__)\nCORS(app, supports_credentials=True)\n"
)
RUN = "app.run(port=5001)\n"
SERVER = "%%python --bg\n" + APP + RUN
ENTRIES = ("server.py",)


@dataclass(frozen=True)
class Ran:
    """A cell that was run: what it printed, and the exception that Jupyter reported."""

    source: str
    output: str = ""
    error: str = ""
    count: int | None = 7
    kind: str = "code"


def text(source):
    return Ran(source, kind="markdown")


def notebook(*cells):
    """The JSON of a notebook with these cells: sources that never ran, or `Ran`."""
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [_cell(cell) for cell in cells]})


def submission(*cells, files=(), starter=(), name="lesson.ipynb"):
    """What is collected of a notebook with these cells and of other files, given as (path, text)."""
    own = ((name, notebook(*cells)),) if cells else ()
    given = tuple(File(path=path, content=content.encode()) for path, content in (*own, *files))
    return assemble(Bundle(name="lesson", files=given), ENTRIES, starter)


def shown(*cells, **around):
    """(code, detail, cell) of each sign."""
    signs = read_source(submission(*cells, **around)).signs
    return [(sign.code, sign.detail, sign.place.cell_name if sign.place else "") for sign in signs]


def codes(*cells, **around):
    return {code for code, _, _ in shown(*cells, **around)}


def _cell(cell):
    if isinstance(cell, str):
        cell = Ran(cell, count=None)
    if cell.kind != "code":
        return {"cell_type": cell.kind, "source": cell.source, "metadata": {}}
    outputs = [{"output_type": "stream", "name": "stdout", "text": cell.output}] if cell.output else []
    if cell.error:
        kind, _, words = cell.error.partition(": ")
        outputs.append({"output_type": "error", "ename": kind, "evalue": words, "traceback": []})
    return {
        "cell_type": "code",
        "source": cell.source.splitlines(keepends=True),
        "execution_count": cell.count,
        "outputs": outputs,
        "metadata": {},
    }
