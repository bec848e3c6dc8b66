"""Where a team's work comes from, told from values alone."""

from __future__ import annotations

import pytest

from checker.ancestry import Commit, History, Root, Template, Tracked, origin
from checker.codec import from_json, to_json
from tests.pasts import OWN, SIBLING, TEMPLATE, TEMPLATES, past


def test_a_commit_that_comes_back_to_an_older_state_counts_once():
    there_and_back = (Commit("w1", (1,)), Commit("w2", (0,)), Commit("w1", (0,)))
    assert past(commits=there_and_back).own(TEMPLATES) == (Commit("w1", (0,)), Commit("w2", (0,)))


def test_what_a_template_had_is_nobodys_own():
    assert past(commits=(*OWN, Commit("u0", (4,)))).own(TEMPLATES) == tuple(reversed(OWN))


@pytest.mark.parametrize(("tree", "expected"), [("t2", True), ("u0", True), ("w1", False)])
def test_the_newest_commit_tells_whether_it_was_touched(tree, expected):
    assert past(commits=(Commit(tree),)).has_only(TEMPLATES) is expected


def test_nothing_is_not_untouched():
    assert not History().has_only(TEMPLATES)


def test_a_share_counts_the_templates_files_wherever_they_lie():
    history = past(files=(Tracked("a", "readme"), Tracked("b/c", "index"), Tracked("d", "readme")))
    assert TEMPLATE.share(history) == 50
    assert Template("empty").share(history) == 0


def test_a_commit_says_more_than_files():
    history = past(roots=(Root("r0", "?"),), files=tuple(Tracked(blob, blob) for blob in SIBLING.blobs))
    assert origin(history, TEMPLATES, 25).template == TEMPLATE.name


def test_a_site_is_written_as_browsers_write_it():
    assert past(owner="Rocket-Team").site == "https://rocket-team.github.io"
    assert past(owner="").site == ""


def test_it_travels_as_json():
    assert from_json(History, to_json(past())) == past()
