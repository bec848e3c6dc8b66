"""Moodle: a folder for each participant, or its name glued to each file."""

from __future__ import annotations

import pytest

from checker.collect import collect_source
from checker.intake import hand_ins, moodle
from checker.intake.place import Item

WORKSHEET = """\
Identifier,Full name,ID number,Email address,Status,Group,Grade,Maximum grade
Participant 12,Ana Ruiz,300123,ana@example.org,Submitted,Red_Team,,10
Participant 13,Bo Li,300124,bo@example.org,Submitted,Red_Team,,10
Participant 14,Cleo Fox,300125,cleo@example.org,No submission,,,10
"""


@pytest.mark.parametrize(
    ("name", "folder", "expected"),
    [
        pytest.param("Ana Ruiz_12_assignsubmission_file_", True, ("Ana Ruiz", "12", "file", ""), id="folder"),
        pytest.param("Ana Ruiz_12_assignsubmission_file", True, ("Ana Ruiz", "12", "file", ""), id="no dash at its end"),
        pytest.param("Ana Ruiz_12_assignsubmission_file_server.py", False, ("Ana Ruiz", "12", "file", "server.py"), id="glued"),
        pytest.param("Participant_12_assignsubmission_file_x.py", False, ("Participant", "12", "file", "x.py"), id="blind"),
        pytest.param("a_7_b_12_assignsubmission_file_", True, ("a_7_b", "12", "file", ""), id="digits in a name"),
        pytest.param("A_1_assignsubmission_onlinetext_", True, ("A", "1", "onlinetext", ""), id="typed"),
    ],
)
def test_a_name_is_read_as_moodle_writes_it(name, folder, expected):
    part = moodle.parse(Item(name, folder))
    assert (part.name, part.pid, part.plugin, part.file) == expected


def test_only_the_number_identifies(download, server, listed):
    path = download(
        {"Somebody Else_12_assignsubmission_file_/hw/server.py": server, "Bo Li_13_assignsubmission_file_x.py": server}
    )
    first, second = hand_ins([path], roster=listed(WORKSHEET)).handins
    found = {handin.students[0].name: handin for handin in (first, second)}
    assert found["Ana Ruiz"].students[0].key == "sid:300123"
    assert found["Ana Ruiz"].students[0].id("moodle") == "12"
    assert found["Ana Ruiz"].match == "moodle"
    assert [file.path for file in collect_source(found["Ana Ruiz"].source, entries=()).files] == ["hw/server.py"]
    assert [file.path for file in collect_source(found["Bo Li"].source, entries=()).files] == ["x.py"]


def test_without_a_worksheet_the_participant_is_the_key(download, server, keys):
    assert keys(hand_ins([download({"Participant_12_assignsubmission_file_/server.py": server})])) == ["moodle:12"]


def test_typed_text_is_listed_and_counts_only_alone(download, server):
    path = download(
        {
            "A_1_assignsubmission_file_/server.py": server,
            "A_1_assignsubmission_onlinetext_/onlinetext.html": "<p>",
            "B_2_assignsubmission_onlinetext_/onlinetext.html": "<p>",
        }
    )
    intake = hand_ins([path])
    assert [handin.label for handin in intake.handins] == ["A_1", "B_2"]
    assert [label for label, _ in intake.skipped] == ["A_1_assignsubmission_onlinetext_"]
    assert [file.path for file in collect_source(intake.handins[0].source, entries=()).files] == ["server.py"]


def test_a_team_of_the_worksheet_is_its_members(download, server, listed):
    intake = hand_ins([download({"Red_Team_12_assignsubmission_file_/server.py": server})], roster=listed(WORKSHEET))
    (handin,) = intake.handins
    assert [student.name for student in handin.students] == ["Ana Ruiz", "Bo Li"]
    assert handin.group == "Red_Team"
    assert intake.unmatched == ()
    assert [student.name for student in intake.missing] == ["Cleo Fox"]
