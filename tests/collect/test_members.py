"""Some of the files of a folder or a zip, as one submission."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.collect import collect_source, zip_archive
from checker.errors import ConfigError
from checker.model import File
from checker.students import Source

ENTRIES = ("server.py", "app.py")


@pytest.fixture(params=["folder", "zip"])
def found(request, folder, zipped):
    """`found({path: content}, members, names)` lays out a download and collects these of its files."""

    def run(files, members, names=()):
        path = folder(files) if request.param == "folder" else zipped(files)
        return collect_source(Source(str(path), members, names), entries=ENTRIES)

    return run


def test_only_the_members_are_read(found, server):
    one = found({"a_1.py": server, "b_2.py": "secret", "c/x.py": "secret"}, ("a_1.py",), ("server.py",))
    assert [(file.path, file.content) for file in one.files] == [("server.py", server.encode())]


def test_a_folder_s_files_are_relative_to_it(found, server):
    one = found({"ana/hw/server.py": server, "ana/x.txt": "", "anabel/y.py": server}, ("ana/",))
    assert [file.path for file in one.files] == ["hw/server.py", "x.txt"]
    assert one.base == "hw"


def test_several_folders_keep_their_names(found, server):
    one = found({"a/server.py": server, "b/x.txt": "", "c.txt": ""}, ("a/", "b/", "c.txt"))
    assert [file.path for file in one.files] == ["a/server.py", "b/x.txt", "c.txt"]


def test_a_digest_does_not_depend_on_how_it_came(folder, zipped, server):
    files = {"ana/server.py": server, "ana/data.json": "[]"}
    unzipped = collect_source(Source(str(folder(files) / "ana")), entries=ENTRIES)
    in_zip = collect_source(Source(str(zipped(files)), ("ana/",)), entries=ENTRIES)
    assert in_zip.digest == unzipped.digest


def test_a_zip_that_is_all_of_it_is_opened(found, zipped, server):
    inner = zipped({"hw/server.py": server}, "inner.zip").read_bytes()
    one = found({"a_1_hacks.zip": inner, "b.py": ""}, ("a_1_hacks.zip",), ("hacks.zip",))
    assert one.program.file == "hw/server.py"


def test_a_zip_beside_a_picture_is_opened(found, zipped, server):
    inner = zipped({"server.py": server}, "inner.zip").read_bytes()
    one = found({"1.zip": inner, "2.png": "", "b.py": ""}, ("1.zip", "2.png"), ("hacks.zip", "a.png"))
    assert one.program.file == "hacks/server.py"


@pytest.mark.parametrize("name", ["../server.py", "/server.py", "..", "a/../../b.py"])
def test_a_name_that_would_lead_out_is_left_out(found, server, name):
    one = found({"1.py": server, "2.py": server}, ("1.py", "2.py"), (name, "server.py"))
    assert [file.path for file in one.files] == ["server.py"]
    assert one.left_out == (name,)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param({"server-1.py": ""}, {"server.py"}, id="the entry, handed in again"),
        pytest.param(
            {"server-12.py": "import records", "records-3.py": ""}, {"server.py", "records.py"}, id="and what it imports"
        ),
        pytest.param({"server.py": "", "server-1.py": ""}, {"server.py", "server-1.py"}, id="both are there"),
        pytest.param({"server-1.py": "", "server-2.py": ""}, {"server.py", "server-2.py"}, id="two of them"),
        pytest.param({"lab-2.py": "", "data-1.json": ""}, {"lab-2.py", "data-1.json"}, id="names of their own"),
    ],
)
def test_the_number_of_a_second_attempt_goes_where_it_is_in_the_way(found, names, expected):
    one = found(names, tuple(names))
    assert {file.path for file in one.files} == expected


def test_a_form_that_we_do_not_read_is_called_so(found):
    one = found({"1.pdf": "x", "2.pdf": "x"}, ("1.pdf",), ("hacks.pdf",))
    assert (one.problem, one.detail) == ("unknown_form", "hacks.pdf")


def test_a_member_that_is_a_link_is_not_followed(folder, tmp_path):
    (tmp_path / "secret.py").write_text("x", encoding="utf-8")
    root = folder({"other.py": ""})
    (root / "server.py").symlink_to(tmp_path / "secret.py")
    one = collect_source(Source(str(root), ("server.py",)), entries=ENTRIES)
    assert (one.files, one.left_out, one.problem) == ((), ("server.py",), "empty")


def test_too_many_bytes_are_a_problem(found, monkeypatch):
    monkeypatch.setattr(zip_archive, "MOST_BYTES", 10)
    monkeypatch.setattr("checker.collect.members.MOST_BYTES", 10)
    one = found({"a.zip": "x" * 30, "b": ""}, ("a.zip",))
    assert one.problem in ("too_big", "bad_zip")


def test_what_is_gone_is_the_caller_s(tmp_path):
    with pytest.raises(ConfigError, match="gone now"):
        collect_source(Source(str(tmp_path / "class.zip"), ("a.py",)), entries=ENTRIES)


def test_without_members_it_is_collect(folder, server):
    root = folder({"server.py": server})
    assert collect_source(Source(str(root)), entries=ENTRIES).id == Path(root).name


def test_classroom_50_s_own_files_are_no_part_of_it(folder, server):
    root = folder(
        {".classroom50.yaml": "", "result.json": "", "release-body.md": "", "server.py": server, "data/result.json": "[]"}
    )
    one = collect_source(Source(str(root)), entries=ENTRIES)
    assert [file.path for file in one.files] == ["data/result.json", "server.py"]
    assert File("server.py", server.encode()) in one.files
