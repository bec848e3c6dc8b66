"""Several hand-ins of one student: all are graded, at most one counts, and nothing depends on luck."""

from __future__ import annotations

import pytest

from checker.intake import hand_ins

ROSTER = "name,email,github\nAna,ana@example.org,octo\nBo,bo@example.org,bo\n"


def test_two_in_one_place_are_both_graded_and_neither_counts(folder, listed):
    path = folder({"ana@example.org/server.py": "", "octo/server.py": "", "bo/server.py": ""})
    intake = hand_ins([path], roster=listed(ROSTER))
    assert intake.duplicates == (("github:octo", ("ana@example.org", "octo")),)
    assert [handin.students[0].key for handin in intake.handins] == [
        "github:octo#ana@example.org",
        "github:bo",
        "github:octo#octo",
    ]
    assert [handin.students[0].ids for handin in intake.handins if "#" in handin.students[0].key] == [(), ()]
    assert [handin.students[0].name for handin in intake.handins] == ["Ana", "Bo", "Ana"]
    assert intake.missing == ()
    assert "--manifest decides" in intake.notes[0]


def test_the_path_that_is_named_last_counts(folder):
    first, second = folder({"ana/x.py": ""}, "first"), folder({"ana/x.py": ""}, "second")
    for paths in ([first, second], [second, first]):
        intake = hand_ins(paths)
        assert [handin.students[0].key for handin in intake.handins] == ["folder:ana#ana", "folder:ana"]
        assert intake.handins[1].source.path.startswith(paths[1])
        assert "counts as the newest" in intake.notes[0]


def test_an_unpacked_zip_beside_itself_is_noticed(folder):
    intake = hand_ins([folder({"ana/x.py": "", "ana.zip": ""})])
    assert intake.duplicates == (("folder:ana", ("ana", "ana.zip")),)
    assert len({handin.students[0].key for handin in intake.handins}) == 2


@pytest.mark.parametrize("paths", ["old new", "new old"])
def test_gradescope_s_time_says_which_is_newer(folder, paths):
    entry = "submission_{0}:\n  :submitters:\n  - :sid: '1'\n  :created_at: 2026-11-{0} 18:03:11 Z\n"
    for name, number in (("old", 20), ("new", 21)):
        folder({"submission_metadata.yml": entry.format(number), f"submission_{number}/x.py": ""}, name)
    root = folder({}, ".")
    intake = hand_ins([f"{root}/{name}" for name in paths.split()])
    assert {handin.students[0].key: handin.label for handin in intake.handins} == {
        "sid:1": "submission_21",
        "sid:1#submission_20": "submission_20",
    }


def test_a_member_of_a_group_may_have_handed_in_alone_as_well(folder, listed):
    manifest = listed("path,github\nteam,octo\nteam,bo\nalone,octo\n", "map.csv")
    intake = hand_ins([folder({"team/x.py": "", "alone/x.py": ""})], manifest=manifest)
    keys = [[student.key for student in handin.students] for handin in intake.handins]
    assert keys == [["github:octo#alone"], ["github:octo#team", "github:bo"]]


def test_ids_of_several_people_are_nobody_s(folder, listed):
    metadata = "submission_1:\n  :submitters:\n  - :sid: '1'\n    :email: bo@example.org\n"
    path = folder({"submission_metadata.yml": metadata, "submission_1/x.py": ""})
    intake = hand_ins([path], roster=listed("sid,email\n1,ana@example.org\n2,bo@example.org\n"))
    assert intake.unmatched == ("submission_1",)
