"""A package index in a folder, and a cache of the test's own: pip never reaches a network here."""

from __future__ import annotations

import pytest

from checker import environments
from checker.model import File, Program, Submission


@pytest.fixture
def index(tmp_path, monkeypatch):
    """A folder: the wheels in it are all that there is."""
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("CHECK_HACKS_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    environments._made.cache_clear()
    yield folder
    environments._made.cache_clear()


@pytest.fixture
def listing():
    """`listing("flask")`: a submission that lists this."""

    def submission(text, base="", **files):
        content = text if isinstance(text, bytes) else text.encode()
        others = tuple(File(path, body) for path, body in files.items())
        prefix = f"{base}/" if base else ""
        return Submission(
            id="team",
            form="python",
            digest="sha256:0",
            files=(File(f"{prefix}requirements.txt", content), *others),
            program=Program(f"{prefix}main.py", ""),
            base=base,
        )

    return submission
