"""A package index in a folder, and a cache of the test's own: no installer reaches a network here."""

from __future__ import annotations

import os
from hashlib import sha256

import pytest

from checker import environments
from checker.environments import uv as uvs
from checker.model import File, Program, Start, Submission


@pytest.fixture
def index(tmp_path, monkeypatch):
    """A folder: the wheels in it are all that there is."""
    for name in tuple(os.environ):
        if name.startswith(("UV_", "PIP_")):
            monkeypatch.delenv(name)
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("CHECK_HACKS_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("UV_NO_CONFIG", "1")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    environments._chosen.cache_clear()
    environments._made.cache_clear()
    monkeypatch.setattr(uvs._Reach, "offline", False)
    yield folder
    environments._chosen.cache_clear()
    environments._made.cache_clear()


@pytest.fixture(params=["uv", "pip"])
def installer(request, monkeypatch):
    """Both installers, in turn."""
    if request.param == "pip":
        monkeypatch.setattr(uvs, "uv", lambda: None)
    return request.param


@pytest.fixture
def listing():
    """`listing("flask")`: a submission that lists this."""

    def submission(text, base="", program="", **files):
        content = text if isinstance(text, bytes) else text.encode()
        others = tuple(File(path, body) for path, body in files.items())
        prefix = f"{base}/" if base else ""
        return Submission(
            id="team",
            form="python",
            digest=f"sha256:{sha256(repr((content, base, program, files)).encode()).hexdigest()}",
            files=(File(f"{prefix}requirements.txt", content), *others),
            program=Program(f"{prefix}main.py", program),
            start=Start(base),
        )

    return submission
