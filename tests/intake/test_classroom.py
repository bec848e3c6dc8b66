"""Clones of Classroom 50 and of the old GitHub Classroom: what stands behind the prefix is a username."""

from __future__ import annotations

import pytest

from checker.collect import collect_source
from checker.intake import hand_ins

ROOT = "csp-flask-intro_submissions_2026_11_20_T_18_03_11"
ROSTER = """\
username,first_name,last_name,email,section,github_id,role
octo-cat,Ana,Ruiz,ana@example.org,P3,1,student
Ben,Ben,Li,ben@example.org,P3,2,student
zoe,Zoe,Fox,zoe@example.org,P3,3,student
teach,T,T,t@example.org,,4,teacher
"""


def marked(assignment="flask-intro"):
    return f"classroom: csp\nassignment: {assignment}\nsecret: x\n"


@pytest.fixture
def clones(folder, server):
    """`clones({"name": assignment in its marker}, root)` writes clones."""

    def write(names, root="class", **more):
        files = {f"{name}/server.py": server for name in names}
        files |= {f"{name}/.classroom50.yaml": marked(said) for name, said in names.items() if said}
        return folder(files | more, root)

    return write


@pytest.mark.parametrize("root", [ROOT, "anything"], ids=["as it was named", "renamed"])
def test_the_rest_of_the_name_is_the_username_in_whatever_capitals(clones, listed, root):
    path = clones({"csp-flask-intro-octo-cat": "flask-intro", "CSP-Flask-Intro-ben": "flask-intro"}, root)
    intake = hand_ins([path], roster=listed(ROSTER))
    assert sorted(handin.students[0].key for handin in intake.handins) == ["github:ben", "github:octo-cat"]
    assert {handin.match for handin in intake.handins} == {"classroom50"}
    assert intake.unmatched == ()
    assert [student.name for student in intake.missing] == ["Zoe Fox"]


@pytest.mark.parametrize("root", [ROOT, "anything"], ids=["as it was named", "renamed"])
def test_a_student_s_own_marker_makes_nobody_somebody_else(clones, root):
    """`csp-flask-intro-x-ben` is x-ben, whatever x-ben says the assignment is called."""
    names = dict.fromkeys(("csp-flask-intro-ana", "csp-flask-intro-ben"), "flask-intro") | {
        "csp-flask-intro-x-ben": "flask-intro-x"
    }
    keys = [handin.students[0].key for handin in hand_ins([clones(names, root)]).handins]
    assert sorted(keys) == ["github:ana", "github:ben", "github:x-ben"]


def test_two_assignments_in_one_folder_are_told_apart_by_their_markers(clones, keys):
    names = {f"csp-flask-{who}": "flask" for who in ("ana", "ben")} | {
        f"csp-flask-two-{who}": "flask-two" for who in ("cleo", "dan")
    }
    assert keys(hand_ins([clones(names)])) == ["github:ana", "github:ben", "github:cleo", "github:dan"]


def test_a_folder_that_does_not_follow_is_called_by_its_name(clones, listed):
    path = clones({"csp-flask-intro-ben": "flask-intro", "zoe": None, "solution": None}, ROOT)
    intake = hand_ins([path], roster=listed(ROSTER))
    assert {handin.students[0].key: handin.match for handin in intake.handins} == {
        "github:ben": "classroom50",
        "github:zoe": "roster",
        "folder:solution": "folder",
    }
    assert intake.unmatched == ("solution",)


def test_scores_csv_says_who_was_late(clones):
    scores = "username,first_name,last_name,email,section,score,max_score,datetime,submission_tag,submitted_by,review_url,late,override\n"
    scores += "ben,B,L,b@example.org,,1,2,2026-11-21T00:00:00Z,submit/2,ben,,true,false\n"
    scores += "ben,B,L,b@example.org,,1,2,2026-11-20T00:00:00Z,submit/1,ben,,false,false\n"
    scores += "zoe,Z,F,z@example.org,,,,,,,,,\n"
    path = clones({"csp-flask-intro-ben": "flask-intro", "csp-flask-intro-zoe": "flask-intro"}, ROOT, **{"scores.csv": scores})
    intake = hand_ins([path])
    assert [handin.late for handin in intake.handins] == [True, None]
    assert intake.skipped == (("scores.csv", "the platform's own list"),)


def test_one_clone_as_a_path_of_its_own(clones, folder):
    folder({"csp-flask-intro-ben/.classroom50.yaml": marked(), "csp-flask-intro-ben/notes.py": "1"})
    (handin,) = hand_ins([clones({}) + "/csp-flask-intro-ben"]).handins
    assert (handin.students[0].key, handin.match) == ("github:ben", "classroom50")


def test_what_the_platform_writes_into_a_clone_is_not_handed_in(clones, folder):
    path = clones({"csp-a-ben": "a", "csp-a-zoe": "a"})
    before = collect_source(hand_ins([path]).handins[0].source, entries=())
    folder({"csp-a-ben/result.json": "{}", "csp-a-ben/results.json": "[]", "csp-a-ben/release-body.md": "# 7/10"})
    after = collect_source(hand_ins([path]).handins[0].source, entries=())
    assert [file.path for file in after.files] == ["server.py"]
    assert after.digest == before.digest


def test_old_classroom_s_clones_and_the_list_beside_them(folder, server):
    names = {"hacks-octo-cat/server.py": server, "hacks-Ben/server.py": server, "other/server.py": server}
    roster = '"identifier","github_username","github_id","name"\n"300123","octo-cat","1","Ana"\n"b@example.org","ben","2",""\n"300125","","",""\n'
    intake = hand_ins([folder(names | {"classroom_roster.csv": roster}, "hacks-submissions")])
    found = {handin.label: handin for handin in intake.handins}
    assert found["hacks-octo-cat"].students[0].ids == (("github", "octo-cat"), ("sid", "300123"))
    assert found["hacks-Ben"].students[0].id("email") == "b@example.org"
    assert [handin.match for handin in intake.handins] == ["classroom", "classroom", "folder"]
    assert intake.unmatched == ("other",)
    assert [student.key for student in intake.missing] == ["sid:300125"]
    assert "classroom_roster.csv" in intake.notes[0]


def test_a_marker_that_is_a_link_is_not_followed(clones, tmp_path, keys):
    (tmp_path / "elsewhere").write_text(marked("a"), encoding="utf-8")
    path = clones({"csp-a-ben": None})
    (tmp_path / "class" / "csp-a-ben" / ".classroom50.yaml").symlink_to(tmp_path / "elsewhere")
    assert keys(hand_ins([path])) == ["folder:csp-a-ben"]
