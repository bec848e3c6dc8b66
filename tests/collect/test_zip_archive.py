"""Zips, also unfriendly ones."""

from __future__ import annotations

import gzip
import io
import struct
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.collect import collect_source, zip_archive
from checker.collect.bundle import MOST_FILES
from checker.students import Source
from tests.examples import examples


def link(name):
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o120777 << 16
    return info


def packed(members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_a_zip_is_a_folder_by_another_name(collected, zipped, server):
    found = collected(
        zipped({"hw/server.py": server, "hw/data.json": "[]", "__MACOSX/hw/._server.py": "\0", "hw/.DS_Store": "x"})
    )
    assert (found.id, found.program.file, found.base) == ("hacks", "hw/server.py", "hw")
    assert {file.path for file in found.files} == {"hw/server.py", "hw/data.json"}


@pytest.mark.parametrize(
    "member",
    [
        "../evil.py",
        "/etc/evil.py",
        "a/../../evil.py",
        "..\\evil.py",
        "C:\\evil.py",
        "C:/evil.py",
        "\\\\host\\evil.py",
        "e" * 300,
        ".",
        link("evil.py"),
    ],
    ids=lambda member: str(member)[:20],
)
def test_an_unsafe_member_is_left_out_and_named(collected, zipped, server, member):
    found = collected(zipped({member: "/etc/passwd", "server.py": server}))
    assert [file.path for file in found.files] == ["server.py"]
    assert found.left_out == (getattr(member, "filename", member),)
    assert found.problem is None


def test_a_zip_of_nothing_but_unsafe_members_is_a_problem(collected, zipped, server):
    assert collected(zipped({"../server.py": server})).problem == "unsafe_zip"


def test_a_file_that_stands_where_a_folder_has_to_be_gives_way(collected, zipped, server):
    found = collected(zipped({"hw": "a file", "hw/server.py": server}))
    assert [file.path for file in found.files] == ["hw/server.py"]


def test_backslashes_of_an_old_windows_zip_are_folders(collected, zipped, server):
    assert collected(zipped({"hw\\server.py": server})).program.file == "hw/server.py"


def test_an_empty_zip_is_empty(collected, zipped):
    assert collected(zipped({})).problem == "empty"


@pytest.mark.parametrize("content", [b"PK", b"no zip at all", b"PK\x05\x06" + b"\0" * 17], ids=["PK", "text", "cut"])
def test_a_damaged_zip_is_a_problem(collected, tmp_path, content):
    (tmp_path / "bad.zip").write_bytes(content)
    assert collected(tmp_path / "bad.zip").problem == "bad_zip"


def test_a_damaged_member_is_a_problem(collected, zipped, server):
    path = zipped({"server.py": server * 50})
    content = bytearray(path.read_bytes())
    content[60:90] = b"\xff" * 30
    path.write_bytes(content)
    assert collected(path).problem == "bad_zip"


def test_a_locked_program_is_no_unsafe_one(collected, zipped, server):
    path = zipped({"server.py": server})
    content = bytearray(path.read_bytes())
    directory = content.rindex(b"PK\x01\x02")
    content[6] |= 1
    content[directory + 8] |= 1
    path.write_bytes(content)
    found = collected(path)
    assert (found.problem, found.left_out) == ("locked_zip", ())


def test_a_hundred_thousand_members_are_refused(collected, tmp_path):
    entry = b"PK\x01\x02" + b"\x14\0" * 2 + b"\0" * 20 + struct.pack("<HHHHHII", 6, 0, 0, 0, 0, 0, 0) + b"m%05d"
    directory = b"".join(entry % number for number in range(100_000))
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, len(directory), 0, 0)
    (tmp_path / "many.zip").write_bytes(directory + end)
    assert collected(tmp_path / "many.zip").problem == "zip_bomb"


def test_a_million_members_are_refused_before_they_are_listed():
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 46_000_000, 0, 0)
    assert zip_archive.gather("x", b"\0" * 46_000_000 + end).problem == "zip_bomb"


def test_more_members_than_we_read_are_left_out(collected, zipped, server):
    found = collected(zipped({f"b/{number}.txt": "" for number in range(MOST_FILES + 5)} | {"a_server.py": server}))
    assert len(found.files) == MOST_FILES


def bomb():
    """42 kB that unpack to far more: forty members of 10 MB zeros."""
    return packed({f"{number}.bin": b"\0" * 10_000_000 for number in range(6)})


def test_a_bomb_is_refused_by_what_comes_out_of_it_and_needs_little_memory():
    content = bomb()
    assert len(content) < 70_000
    tracemalloc.start()
    try:
        found = zip_archive.gather("bomb", content)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (found.problem, found.files) == ("zip_bomb", ())
    assert peak < 120_000_000


def test_a_size_that_lies_is_not_believed(tmp_path, collected):
    content = bytearray(packed({"server.py": b"\0" * 60_000_000}))
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    (tmp_path / "liar.zip").write_bytes(content)
    found = collected(tmp_path / "liar.zip")
    assert found.program is None
    assert sum(len(file.content) for file in found.files) <= 10


def test_a_zip_in_a_zip_is_opened_once(collected, zipped, server):
    inner = packed({"server.py": server, "again.zip": packed({"deep.py": server})})
    found = collected(zipped({"student.zip": inner}))
    assert found.program.file == "student/server.py"
    assert "student/again.zip" in {file.path for file in found.files}
    assert not any(file.path.endswith("deep.py") for file in found.files)


def test_a_zip_in_a_folder_is_opened_when_nothing_else_is_python(gathered, server):
    inner = packed({"hw/server.py": server})
    assert gathered({"hand-in.zip": inner}).program.file == "hand-in/hw/server.py"
    assert gathered({"hand-in.zip": inner, "own.py": server}).program.file == "own.py"


def test_a_damaged_zip_in_a_folder_is_named(gathered):
    found = gathered({"hand-in.zip": "PK"})
    assert (found.problem, found.detail) == ("bad_zip", "hand-in.zip")


def test_what_can_be_rebuilt_is_passed_over_and_noted(collected, zipped, server):
    members = {
        "hw/server.py": server,
        "hw/.venv/pyvenv.cfg": "",
        "hw/.venv/lib/x.py": "",
        "hw/node_modules/a.js": "",
        "hw/.env": "KEY=1",
    }
    found = collected(zipped(members))
    assert found.junk == ("hw/.env", "hw/.venv/", "hw/node_modules/")
    assert {file.path for file in found.files} == {"hw/server.py", "hw/.env"}


@examples(100)
@given(st.data())
def test_odd_bytes_never_raise(data):
    content = bytearray(packed({"server.py": "x = 1\n" * 30, "a/b.txt": "hello"}))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    found = zip_archive.gather("odd", bytes(content))
    assert found.problem in (None, "bad_zip", "locked_zip", "other_compression", "zip_bomb", "unsafe_zip")
    assert not any(file.path.startswith("/") or ".." in file.path.split("/") for file in found.files)


def patched(members, **differences):
    """A zip whose members say of themselves what is given: `flag_bits`, `compress_type`."""
    content = bytearray(packed(members))
    for mark, flags, kind in ((b"PK\x03\x04", 6, 8), (b"PK\x01\x02", 8, 10)):
        at = content.find(mark)
        while at >= 0:
            struct.pack_into("<H", content, at + flags, differences.get("flag_bits", 0))
            struct.pack_into("<H", content, at + kind, differences.get("compress_type", zipfile.ZIP_DEFLATED))
            at = content.find(mark, at + 4)
    return bytes(content)


PROJECT = {"hw/server.py": "print('hi')", "hw/README.md": "x"}
PASSWORD, AES = {"flag_bits": 1}, {"flag_bits": 1, "compress_type": 99}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (patched(PROJECT, **PASSWORD), "locked_zip"),
        (patched(PROJECT, **AES), "locked_zip"),
        *((patched(PROJECT, compress_type=kind), "other_compression") for kind in (1, 9, 12, 14, 93, 95, 98)),
        (b"Rar!\x1a\x07\x01\x00...", "other_archive"),
        (b"7z\xbc\xaf\x27\x1c...", "other_archive"),
        (gzip.compress(b"x", mtime=0), "other_archive"),
        (b"server.py" + bytes(248) + b"ustar\x0000", "other_archive"),
        (b"<!DOCTYPE html><title>Log in</title>", "page_as_zip"),
        (b"\xef\xbb\xbf\r\n  <HTML><body>Sign in</body></HTML>", "page_as_zip"),
        (packed(PROJECT)[:60], "bad_zip"),
        (packed(PROJECT)[40:], "bad_zip"),
        (b"PK\x03\x04", "bad_zip"),
        (b"just some text", "bad_zip"),
        (b"", "empty"),
        (b" \n", "empty"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_zip_that_stays_closed_is_called_what_it_is(collected, tmp_path, content, problem):
    (tmp_path / "hacks.zip").write_bytes(content)
    found = collected(tmp_path / "hacks.zip")
    assert (found.problem, found.program) == (problem, None)


def test_so_is_one_in_a_folder(gathered):
    found = gathered({"hacks.zip": patched(PROJECT, **PASSWORD)})
    assert (found.problem, found.detail) == ("locked_zip", "hacks.zip")


def test_a_locked_picture_beside_an_open_program_is_only_left_out(collected, zipped, tmp_path):
    path = zipped({"a.png": "x", "server.py": "Flask()"})
    content = bytearray(path.read_bytes())
    first = content.find(b"PK\x01\x02")
    struct.pack_into("<H", content, first + 8, 1)
    path.write_bytes(bytes(content))
    found = collected(path)
    assert (found.problem, found.left_out, found.program.file) == (None, ("a.png",), "server.py")


def test_a_download_of_a_class_that_is_locked_is_nobodys_mistake(tmp_path):
    (tmp_path / "class.zip").write_bytes(patched({"rosa/server.py": "Flask()"}, **PASSWORD))
    found = collect_source(Source(str(tmp_path / "class.zip"), ("rosa/",)), entries=("server.py",))
    assert (found.problem, found.detail) == ("unreadable", "class.zip")


def test_empty_folders_of_a_zip_are_there(zipped, collected, server):
    found = collected(zipped({"w/server.py": server, "w/data/": "", "w/.git/": "", "../out/": "", "w/server.py/": ""}))
    assert (found.base, found.folders) == ("w", ("w/data",))


def test_films_are_left_out_and_the_server_is_not(collected, zipped, server):
    films = {f"films/{number}.mp4": b"\0" * 18_000_000 for number in range(3)}
    found = collected(zipped({**films, "w/server.py": server, "w/people.json": "[]"}))
    assert (found.program.file, found.problem, found.left_out) == ("w/server.py", None, ("films/2.mp4",))
