"""What a PATH is: a class, one submission, or a list of addresses."""

from __future__ import annotations

import io
import os
import shutil
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from checker.collect import collect_source
from checker.errors import ConfigError
from checker.intake import hand_ins


def packed(files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_folders_zips_notebooks_and_single_files_are_a_hand_in_each(download, server):
    path = download(
        {
            "ana/server.py": server,
            "ben.zip": packed({"server.py": server}),
            "cleo.ipynb": "{}",
            "dan.py": server,
            "eve.md": "x",
            "fox.pdf": "x",
            "gus/deep/er/server.py": server,
        }
    )
    intake = hand_ins([path])
    assert [handin.label for handin in intake.handins] == ["ana", "ben.zip", "cleo.ipynb", "dan.py", "eve.md", "fox.pdf", "gus"]
    assert [handin.students[0].key for handin in intake.handins[:3]] == ["folder:ana", "folder:ben", "folder:cleo"]
    found = [collect_source(handin.source, entries=("server.py",)) for handin in intake.handins]
    assert [one.problem for one in found] == [None, None, "not_a_notebook", None, "no_server", "unknown_form", None]
    assert [len(one.files) for one in found] == [1, 1, 1, 1, 1, 1, 1]
    assert found[6].program.file == "deep/er/server.py"


def test_a_neighbour_s_file_is_never_another_s(download, server):
    """A single file in a flat folder imports nothing from its class mates."""
    path = download({"ana.py": "import ben\n" + server, "ben.py": server, "cleo/static/x.css": ""})
    ana = hand_ins([path]).handins[0]
    assert [file.path for file in collect_source(ana.source, entries=()).files] == ["ana.py"]


def test_what_is_no_submission_is_listed(download, server):
    junk = (
        "grades.csv",
        "README.md",
        ".DS_Store",
        "__MACOSX/ana/._server.py",
        ".git/config",
        "__pycache__/x.pyc",
        "gradebook.db",
        "Makefile",
    )
    intake = hand_ins([download({"ana/server.py": server, "ben/server.py": server} | dict.fromkeys(junk, ""))])
    assert [handin.label for handin in intake.handins] == ["ana", "ben"]
    assert sorted(label for label, _ in intake.skipped) == sorted(name.partition("/")[0] for name in junk)


@pytest.mark.parametrize("sign", ["server.py", "app.py", "templates/a.html", "requirements.txt"])
def test_a_project_is_one_submission(download, sign):
    path = download({sign: "", "helpers/x.py": "", "notes.py": ""}, "ana")
    (handin,) = hand_ins([path]).handins
    assert (handin.label, handin.students[0].key, handin.source.members) == ("ana", "folder:ana", ())


def test_a_zip_around_one_project_is_one_submission(zipped, server):
    (handin,) = hand_ins([zipped({"repo-main/hw/server.py": server, "repo-main/hw/x.html": ""}, "ana")]).handins
    assert handin.students[0].key == "folder:ana"
    assert collect_source(handin.source, entries=()).program.file == "repo-main/hw/server.py"


def test_a_folder_around_the_class_in_a_zip_is_looked_through(zipped, server, keys):
    path = zipped({"period 3/ana/server.py": server, "period 3/ben/server.py": server, "__MACOSX/period 3/ana/._x": ""})
    intake = hand_ins([path])
    assert keys(intake) == ["folder:ana", "folder:ben"]
    assert [file.path for file in collect_source(intake.handins[0].source, entries=()).files] == ["server.py"]


def test_a_class_of_one_is_a_class(folder, server, keys):
    assert keys(hand_ins([folder({"ana/hacks/server.py": server})])) == ["folder:ana"]


def test_an_export_unzipped_into_a_folder_of_its_name_is_found(folder, keys):
    path = folder(
        {
            "assignment_7_export/submission_metadata.yml": "submission_1:\n  :submitters: []\n",
            "assignment_7_export/submission_1/a.py": "",
        }
    )
    assert keys(hand_ins([path])) == ["gradescope:1"]


def test_a_single_file_is_one_submission(folder, server, keys):
    path = folder({"ana.py": server, "ben.py": server})
    assert keys(hand_ins([f"{path}/ben.py"])) == ["folder:ben"]


def test_a_student_s_zip_in_the_folder_cannot_speak_for_others(folder, server, keys):
    """Only a PATH is believed to be a platform's download."""
    forged = packed({"victim_4411_1_server.py": server, "mallory_4412_2_server.py": server})
    assert keys(hand_ins([folder({"mallory.zip": forged, "ana/x.py": server})])) == ["folder:ana", "folder:mallory"]


def test_a_damaged_zip_is_one_ungradable_submission_and_a_note(folder):
    path = folder({"class.zip": b"PK\x03\x04 and no more", "ana.zip": b"no zip"})
    intake = hand_ins([f"{path}/class.zip"])
    assert "download it again" in intake.notes[0]
    assert collect_source(intake.handins[0].source, entries=()).problem == "bad_zip"
    assert [collect_source(handin.source, entries=()).problem for handin in hand_ins([path]).handins] == ["bad_zip", "bad_zip"]


def test_a_download_that_is_damaged_in_the_middle_is_nobody_s_mistake(zipped, server):
    path = Path(zipped({"ana/server.py": server, "ben/server.py": server}))
    content = bytearray(path.read_bytes())
    content[content.index(b"from flask")] ^= 1
    path.write_bytes(content)
    problems = [collect_source(handin.source, entries=()).problem for handin in hand_ins([str(path)]).handins]
    assert problems == ["unreadable", None]


def test_two_hundred_empty_folders_are_two_hundred_hand_ins(folder):
    intake = hand_ins([folder({f"s{number:03}/": "" for number in range(200)})])
    assert len(intake.handins) == 200
    assert collect_source(intake.handins[7].source, entries=()).problem == "empty"


def test_an_empty_folder_holds_nobody(folder):
    assert hand_ins([folder({})]).handins == ()


@pytest.mark.parametrize("name", ["nothing", "nothing.zip", "a\nb"])
def test_a_path_where_nothing_is_is_the_caller_s(tmp_path, name):
    with pytest.raises(ConfigError, match="no such file or folder"):
        hand_ins([str(tmp_path / name)])


def test_a_path_that_is_named_twice_is_one(folder, server):
    path = folder({"ana/server.py": server})
    intake = hand_ins([path, f"{path}/../class"])
    assert len(intake.handins) == 1
    assert not intake.duplicates


def test_links_and_devices_are_listed_and_never_followed(folder, server, tmp_path):
    path = folder({"ana/server.py": server})
    (Path(path) / "etc").symlink_to("/etc")
    (Path(path) / "twin").symlink_to("ana")
    os.mkfifo(Path(path) / "pipe")
    intake = hand_ins([path])
    assert [handin.label for handin in intake.handins] == ["ana"]
    assert sorted(label for label, _ in intake.skipped) == ["etc", "pipe", "twin"]


ODD = [
    "CON",
    "..py",
    "a\x1b[31mred",
    "two\nlines",
    "x" * 200,
    "=cmd|'!A1",
    "<b>bold",
    "::set-output name=x::1",
    "\N{RIGHT-TO-LEFT OVERRIDE}gpj.py",
]


@pytest.mark.parametrize("name", ODD, ids=ascii)
def test_odd_names_are_printable_and_still_lead_to_their_files(download, server, name):
    path = download({f"{name}/server.py": server, "ana/server.py": server})
    odd = next(handin for handin in hand_ins([path]).handins if handin.label != "ana")
    assert odd.label.isprintable()
    assert odd.students[0].key.isprintable()
    assert len(odd.label) <= 80
    assert collect_source(odd.source, entries=()).program.text == server


def test_a_name_that_is_no_text_leads_to_its_files_too(folder, server):
    path = folder({"ana/server.py": server})
    shutil.copytree(os.fsencode(path) + b"/ana", os.fsencode(path) + b"/b\xff")
    shutil.copytree(os.fsencode(path) + b"/ana", os.fsencode(path) + b"/b\xfe")
    odd = hand_ins([path]).handins[1:]
    assert [handin.label for handin in odd] == ["b\N{REPLACEMENT CHARACTER}"] * 2
    assert len({handin.students[0].key.encode() for handin in odd}) == 2
    assert all(collect_source(handin.source, entries=()).program for handin in odd)


@pytest.mark.parametrize("name", ["../../x.py", "/etc/x.py", "..\\x.py", "C:\\x.py", "./x.py"])
def test_members_that_lead_out_of_the_zip_are_listed(zipped, server, name):
    intake = hand_ins([zipped({name: server, "ana/server.py": server, "ben/server.py": server})])
    assert [handin.label for handin in intake.handins] == ["ana", "ben"]
    assert len(intake.skipped) == 1


def test_a_member_that_leads_out_of_a_student_s_folder_is_left_out(zipped, server):
    ana = hand_ins([zipped({"ana/../../x.py": server, "ana/server.py": server, "ben/x.py": server})]).handins[0]
    found = collect_source(ana.source, entries=())
    assert [file.path for file in found.files] == ["server.py"]
    assert found.left_out == ("../../x.py",)


def test_a_thousand_zips_in_a_zip_are_opened_one_at_a_time(tmp_path, server):
    path = tmp_path / "c_submissions.zip"
    inner = packed({"server.py": server, "picture.png": bytes(50_000)})
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(1000):
            archive.writestr(f"student_{number}_{9000 + number}_hacks.zip", inner)
    hand_ins([str(path)])
    tracemalloc.start()
    intake = hand_ins([str(path)])
    for handin in intake.handins[:20]:
        assert collect_source(handin.source, entries=()).problem is None
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(intake.handins) == 1000
    assert peak < 8_000_000


def test_a_bare_repository_is_one_submission(folder, keys):
    path = folder({"HEAD": "", "objects/": "", "refs/": ""}, "ana.git")
    assert keys(hand_ins([path])) == ["folder:ana.git"]
