"""A .py that was handed in alone."""

from __future__ import annotations

import pytest

from checker.collect.python_file import decode


def test_a_lone_file_brings_what_it_imports_and_nothing_else(collected, folder, server):
    root = folder(
        {
            "mine.py": f"import records\nfrom team import pages\n{server}",
            "records.py": "import deep\n",
            "deep.py": "",
            "team/__init__.py": "",
            "team/pages.py": "",
            "templates/home.html": "<p>",
            "someone_elses.py": "private",
            "notes.txt": "private",
        }
    )
    found = collected(root / "mine.py")
    assert {file.path for file in found.files} == {
        "mine.py",
        "records.py",
        "deep.py",
        "team/__init__.py",
        "team/pages.py",
        "templates/home.html",
    }
    assert (found.id, found.base, found.program.file) == ("mine", "", "mine.py")


def test_a_module_that_is_a_link_out_of_the_folder_stays_there(collected, folder, tmp_path, server):
    (tmp_path / "secret.py").write_text("x = 1")
    root = folder({"mine.py": f"import secret\n{server}"})
    (root / "secret.py").symlink_to(tmp_path / "secret.py")
    assert [file.path for file in collected(root / "mine.py").files] == ["mine.py"]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"x = 1\r\ny = 2\r", "x = 1\ny = 2\n"),
        (b"\xef\xbb\xbfx = 'caf\xc3\xa9'", "x = 'café'"),
        (b"# -*- coding: latin-1 -*-\nx = 'caf\xe9'", "# -*- coding: latin-1 -*-\nx = 'café'"),
        (b"# -*- coding: cp1252 -*-\nx = '\x80'", "# -*- coding: cp1252 -*-\nx = '€'"),
        (b"x = 'caf\xe9'", "x = 'café'"),
        (b"# coding: no-such-thing\nx = 1", "# coding: no-such-thing\nx = 1"),
        (b"\xff\xfex\0", "x"),
        (b"# coding: idna\nx = '\xe9'", "# coding: idna\nx = 'é'"),
        (b"# coding: undefined\nx", "# coding: undefined\nx"),
        (b"# coding: hex\nx", "# coding: hex\nx"),
    ],
    ids=[
        "line ends",
        "byte order mark",
        "latin-1",
        "cp1252",
        "not utf-8",
        "unknown coding",
        "utf-16",
        "idna",
        "undefined",
        "hex",
    ],
)
def test_text_is_decoded_as_python_does_and_otherwise_somehow(content, text):
    assert decode(content) == text


def test_a_program_that_python_could_not_decode_stays_a_candidate(gathered, server):
    found = gathered({"server.py": server.encode() + b"name = 'caf\xe9'\n"})
    assert found.program.text.endswith("name = 'café'\n")
