"""Submissions in a few words: folders, notebooks and zips, written below tmp_path."""

from __future__ import annotations

import json
import zipfile

import pytest

from checker.collect import collect

ENTRIES = ("server.py", "main.py", "app.py")
SERVER = 'from flask import Flask\napp = Flask(__name__)\n@app.route("/")\ndef home():\n    return "hi"\napp.run(port=5001)\n'


@pytest.fixture
def server():
    """A whole program."""
    return SERVER


@pytest.fixture
def folder(tmp_path):
    """`folder({"sub/server.py": "..."})` writes a folder and returns it."""

    def write(files, name="week14"):
        root = tmp_path / name
        root.mkdir(exist_ok=True)
        for path, content in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return write


@pytest.fixture
def collected():
    """`collected(path)` as check-hacks collects it for the lesson."""

    def run(source):
        return collect(str(source), entries=ENTRIES)

    return run


@pytest.fixture
def gathered(folder, collected):
    """`gathered({...})` writes a folder and collects it."""
    return lambda files: collected(folder(files))


@pytest.fixture
def notebook():
    """`notebook("cell", ("markdown", "cell"), {...})` is the JSON of a notebook: code cells, other cells, cells as they are."""

    def write(*cells):
        return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [_cell(cell) for cell in cells]})

    return write


def _cell(cell):
    if isinstance(cell, dict):
        return cell
    kind, source = cell if isinstance(cell, tuple) else ("code", cell)
    return {"cell_type": kind, "metadata": {}, "source": source.splitlines(keepends=True)} | (
        {"outputs": [], "execution_count": None} if kind == "code" else {}
    )


@pytest.fixture
def zipped(tmp_path):
    """`zipped({name or ZipInfo: content})` writes a zip and returns its path."""

    def write(members, name="hacks.zip"):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, content in members.items():
                archive.writestr(member, content)
        return path

    return write
