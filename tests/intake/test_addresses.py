"""A CSV of git addresses."""

from __future__ import annotations

import subprocess

import pytest

from checker.collect import collect_source
from checker.errors import ConfigError
from checker.intake import hand_ins


def test_a_line_says_whose_a_repository_is(listed):
    text = "Repository;Name;E-mail\nhttps://example.org/ana/hacks.git;Ana;ana@example.org\ngithub.com/ben/hacks;Ben;\ngit@example.org:c/x;;c@example.org\n"
    ana, ben, cleo = hand_ins([listed(text, "urls.csv")]).handins
    assert (ana.students[0].key, ana.students[0].name, ana.match, ana.label) == (
        "email:ana@example.org",
        "Ana",
        "manifest",
        "hacks",
    )
    assert (ben.students[0].key, ben.students[0].name, ben.source.path) == ("folder:hacks", "Ben", "https://github.com/ben/hacks")
    assert (cleo.students[0].key, cleo.source.path) == ("email:c@example.org", "git@example.org:c/x")


def test_lines_with_one_address_are_a_group(listed):
    text = "url,github,group\nhttps://example.org/t,octo,Red\nhttps://example.org/t,ben,Red\n"
    (handin,) = hand_ins([listed(text, "urls.csv")]).handins
    assert [student.key for student in handin.students] == ["github:octo", "github:ben"]
    assert handin.group == "Red"


@pytest.mark.parametrize("address", ["", "ext::sh -c evil", "--upload-pack=evil", "/home/ana", "hello", "file:evil"])
def test_what_is_no_address_is_listed(listed, address):
    intake = hand_ins([listed(f'url,github\n"{address}",octo\nhttps://example.org/x,ben\n', "urls.csv")])
    assert intake.skipped == (("line 2", "no git address stands there"),)
    assert len(intake.handins) == 1


def test_a_list_without_addresses_belongs_elsewhere(listed):
    with pytest.raises(ConfigError, match="belongs behind --roster"):
        hand_ins([listed("name,email\nAna,ana@example.org\n", "urls.csv")])


def test_the_list_of_old_classroom_s_grades_is_one(listed, keys):
    text = "assignment_name,assignment_url,starter_code_url,github_username,roster_identifier,student_repository_name,student_repository_url,submission_timestamp,points_awarded,points_available\n"
    text += "Hacks,https://x,https://x,Octo,300123,hacks-Octo,https://example.org/hacks-Octo,,,\n"
    intake = hand_ins([listed(text, "grades.csv")])
    assert keys(intake) == ["github:octo"]
    assert intake.handins[0].students[0].id("sid") == "300123"


@pytest.mark.real
def test_a_repository_is_cloned_without_its_hooks(tmp_path, listed, server):
    work = tmp_path / "work"
    work.mkdir()
    (work / "server.py").write_text(server, encoding="utf-8")
    git = ["git", "-C", str(work), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]):
        subprocess.run([*git, *words], check=True)
    hook = work / ".git" / "hooks" / "post-checkout"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n", encoding="utf-8")
    hook.chmod(0o755)
    (handin,) = hand_ins([listed(f"url\n{work.as_uri()}\n", "urls.csv")]).handins
    assert collect_source(handin.source, entries=()).program.text == server
    assert not (tmp_path / "ran").exists()
