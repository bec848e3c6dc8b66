"""Downloads of a class in a few words, as a folder and as a zip of the same."""

from __future__ import annotations

import zipfile

import pytest

SERVER = 'from flask import Flask\napp = Flask(__name__)\n@app.route("/")\ndef home():\n    return "hi"\napp.run(port=5001)\n'


@pytest.fixture
def server():
    """A whole program."""
    return SERVER


@pytest.fixture
def folder(tmp_path):
    """`folder({"ana/server.py": "..."}, name)` writes a folder and returns its path; what ends with "/" is an empty folder."""

    def write(files, name="class"):
        root = tmp_path / name
        root.mkdir(exist_ok=True)
        for path, content in files.items():
            target = root / path
            if path.endswith("/"):
                target.mkdir(parents=True)
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(root)

    return write


@pytest.fixture
def zipped(tmp_path):
    """`zipped({name or ZipInfo: content}, name)` writes a zip and returns its path."""

    def write(files, name="class"):
        path = tmp_path / f"{name}.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for member, content in files.items():
                archive.writestr(member, content)
        return str(path)

    return write


@pytest.fixture(params=["folder", "zip"])
def download(request, folder, zipped):
    """As the platform sent it, and unzipped."""
    return folder if request.param == "folder" else zipped


@pytest.fixture
def listed(tmp_path):
    """`listed("a,b\\n1,2\\n", name)` writes a list and returns its path."""

    def write(text, name="roster.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return write


@pytest.fixture
def keys():
    """The keys of an intake's students, hand-in by hand-in."""
    return lambda intake: [student.key for handin in intake.handins for student in handin.students]
