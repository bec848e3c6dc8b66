"""Rosters: whatever a platform or a spreadsheet writes, and what is refused rather than guessed."""

from __future__ import annotations

import re

import pytest

from checker.errors import ConfigError
from checker.intake import hand_ins
from checker.intake.roster import load

PLAIN = "name,email,github\nAna Ruiz,ana@example.org,octo-cat\nBo Li,bo@example.org,\n"
QUOTED = '"name","email","github"\r\n"Ana Ruiz","ana@example.org","octo-cat"\r\n"Bo Li","bo@example.org",""\r\n'


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(PLAIN.encode(), id="as it should be"),
        pytest.param(PLAIN.encode("utf-8-sig"), id="byte order mark"),
        pytest.param(PLAIN.encode("utf-16"), id="UTF-16"),
        pytest.param(PLAIN.encode("utf-16-le"), id="UTF-16 without its mark"),
        pytest.param(PLAIN.encode("utf-16-be"), id="UTF-16, big-endian"),
        pytest.param(PLAIN.replace(",", ";").encode(), id="semicolons"),
        pytest.param(b"sep=;\r\n" + PLAIN.replace(",", ";").replace("\n", "\r\n").encode(), id="Excel's sep="),
        pytest.param(PLAIN.replace(",", "\t").encode(), id="tabs"),
        pytest.param(PLAIN.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(PLAIN.replace("\n", "\r").encode(), id="CR"),
        pytest.param(QUOTED.encode(), id="quoted"),
        pytest.param(PLAIN.replace("\n", "\n\n").encode(), id="blank lines"),
        pytest.param(PLAIN.replace(",", " , ").encode(), id="spaces"),
        pytest.param(b"\n" + PLAIN.encode(), id="a blank line first"),
    ],
)
def test_a_list_is_read_however_it_was_saved(listed, content):
    roster = load(listed(content))
    assert [person.name for person in roster.people] == ["Ana Ruiz", "Bo Li"]
    assert roster.people[0].ids == (("github", "octo-cat"), ("email", "ana@example.org"))
    assert roster.find([("email", "BO@example.org")]) == (1,)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param(
            'Student,ID,SIS User ID,SIS Login ID,Section,Hacks (1)\nPoints Possible,,,,,9\n"R, A",44,S1,a@example.org,P,\n',
            {"canvas": "44", "sis": "S1", "login": "a@example.org", "email": "a@example.org"},
            id="Canvas",
        ),
        pytest.param("LastName,FirstName,ID,Student,Section\nR,A,44,x,P\n", {"canvas": "44"}, id="Canvas, two name columns"),
        pytest.param(
            "Identifier,Full name,ID number,Email address,Status,Grade\nParticipant 12,A R,300,a@example.org,,\n",
            {"sid": "300", "email": "a@example.org", "moodle": "12"},
            id="Moodle worksheet",
        ),
        pytest.param(
            "First name,Last name,ID number,Email address,Username\nA,R,300,a@example.org,ar\n",
            {"sid": "300", "login": "ar", "email": "a@example.org"},
            id="Moodle participants",
        ),
        pytest.param(
            "First Name,Last Name,SID,Email,Role\nA,R,300,a@example.org,Student\nT,T,,t@example.org,TA\n",
            {"sid": "300", "email": "a@example.org"},
            id="Gradescope",
        ),
        pytest.param(
            "username,first_name,last_name,email,section,github_id,role\nOcto,A,R,a@example.org,P,9,student\n",
            {"github": "Octo", "email": "a@example.org"},
            id="Classroom 50",
        ),
        pytest.param(
            '"identifier","github_username","github_id","name"\n"300","octo","9","A"\n',
            {"github": "octo", "sid": "300"},
            id="old Classroom",
        ),
        pytest.param("student_id,name\n0300,A\n", {"sid": "0300"}, id="plain words"),
    ],
)
def test_each_platform_s_columns_say_what_they_mean(listed, text, ids):
    (person,) = load(listed(text)).people
    assert dict(person.ids) == ids


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "name,email\nA,a@example.org\nB,b@example.org\nC,A@example.org\n", "lines 2 and 4 have the same email id", id="twice"
        ),
        pytest.param("sid,email\n1,a@example.org\n1,b@example.org\n", "lines 2 and 3 have the same sid id", id="one id of two"),
        pytest.param("name,email\nA,a@example.org\nB,\nC,\n", "lines 3 and 4: no e-mail address", id="missing"),
        pytest.param("name,email\n" + "B,\n" * 9, "no column says|2, 3, 4, 5, 6 and 4 more", id="many missing"),
        pytest.param("name,colour\nA,red\n", "found: name, colour", id="no column"),
        pytest.param("", "it is empty", id="empty"),
        pytest.param(b"\xef\xbb\xbf", "it is empty", id="a mark and nothing"),
        pytest.param(b"PK\x03\x04xlsx", "save it as CSV", id="a spreadsheet"),
        pytest.param('name,email\n"' + "x" * 200_000 + '",a@example.org\n', "line 2: this is no CSV", id="an endless cell"),
    ],
)
def test_a_faulty_list_is_answered_with_its_lines_and_never_with_a_person(listed, text, said):
    with pytest.raises(ConfigError, match=said) as refusal:
        load(listed(text))
    assert "example.org" not in str(refusal.value)


def test_a_list_that_is_not_there_is_the_caller_s(tmp_path):
    with pytest.raises(ConfigError, match="cannot be read"):
        load(str(tmp_path / "nothing.csv"))


def test_a_list_with_a_line_for_each_submission_names_a_student_once(listed):
    text = "username,first_name,last_name,email,section,submission_tag\nocto,A,R,a@example.org,P,submit/1\nocto,A,R,a@example.org,P,submit/2\n"
    assert len(load(listed(text)).people) == 1


@pytest.mark.parametrize("name", ["ana@example.org", "ANA@example.org", "octo-cat", "300123", "aruiz"])
def test_a_folder_may_be_called_by_any_id_of_its_owner(folder, listed, name):
    roster = listed("name,email,github,sid,login\nAna,ana@example.org,Octo-Cat,300123,aruiz\n")
    intake = hand_ins([folder({f"{name}/server.py": ""})], roster=roster)
    (handin,) = intake.handins
    assert (handin.students[0].name, handin.students[0].key, handin.match) == ("Ana", "github:octo-cat", "roster")
    assert intake.unmatched == intake.missing == ()


@pytest.mark.parametrize("name", ["Ana", "Ana Ruiz", "4411", "twins"])
def test_names_and_numbers_of_a_platform_and_doubtful_words_identify_nobody(folder, listed, name):
    roster = listed("name,canvas_id,login,github\nAna,4411,twins,a\nAna Ruiz,4412,b,twins\n")
    intake = hand_ins([folder({f"{name}/server.py": ""})], roster=roster)
    assert intake.unmatched == (name,)
    assert [handin.match for handin in intake.handins] == ["folder"]
    assert len(intake.missing) == 2


def test_an_error_about_columns_names_those_that_would_do(listed):
    with pytest.raises(ConfigError) as refusal:
        load(listed("a,b\n1,2\n"))
    assert re.search(r"email, username, github, student_id, sid", str(refusal.value))
