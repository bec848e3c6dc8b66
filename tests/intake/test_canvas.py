"""Canvas: what a file name says, and what becomes of several of one student's."""

from __future__ import annotations

import pytest

from checker.collect import collect_source
from checker.intake import canvas, hand_ins

GRADEBOOK = """\
Student,ID,SIS Login ID,Section,Check Hacks (98765)
    Points Possible,,,,10
"Lopez, Shane",4411,slopez,Period 3,
"Ruiz, Ana",4412,aruiz,Period 3,
"Student, Test",4499,,Period 3,
"""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("lopezshane_4411_90210_server.py", ("lopezshane", "4411", False, False, "server.py"), id="plain"),
        pytest.param("lopezshane_LATE_4411_90210_server.py", ("lopezshane", "4411", False, True, "server.py"), id="late"),
        pytest.param("lópezshane_4411_1_a_2_3_b.py", ("lópezshane", "4411", False, False, "a_2_3_b.py"), id="digits in a name"),
        pytest.param("lopez_4411_text.html", ("lopez", "4411", False, False, "text.html"), id="typed"),
        pytest.param("lopez_LATE_4411_link.html", ("lopez", "4411", False, True, "link.html"), id="address, late"),
        pytest.param("anon_aB9_77_server.py", ("anon", "aB9", True, False, "server.py"), id="anonymous"),
        pytest.param("LATE_anon_aB9_77_server.py", ("anon", "aB9", True, True, "server.py"), id="anonymous, late"),
        pytest.param("anon_aB9_text.html", ("anon", "aB9", True, False, "text.html"), id="anonymous, typed"),
        pytest.param("red_team_4411_9_x.py", ("red_team", "4411", False, False, "x.py"), id="a group"),
        pytest.param("l_1_2_\n", ("l", "1", False, False, "\n"), id="a newline for a name"),
    ],
)
def test_a_name_is_read_as_canvas_writes_it(name, expected):
    part = canvas.parse(name)
    assert (part.who, part.id, part.anonymous, part.late, part.file) == expected


@pytest.mark.parametrize("name", ["server.py", "ana_server.py", "_1_2_x.py", "ana_12_.py", "lopez_\u0661_\u0662_x.py", ""])
def test_other_names_are_not_canvas_s(name):
    assert canvas.parse(name) is None


def test_files_of_one_user_id_are_one_hand_in(download, server):
    path = download(
        {"lopezshane_4411_1_server.py": server, "lopezshane_4411_2_data.json": "[]", "ruizana_LATE_4412_3_app.py": server}
    )
    lopez, ruiz = hand_ins([path]).handins
    assert (lopez.students[0].key, lopez.match, lopez.late, lopez.label) == ("canvas:4411", "canvas", False, "lopezshane_4411")
    assert (ruiz.students[0].ids, ruiz.late) == ((("canvas", "4412"),), True)
    found = collect_source(lopez.source, entries=("server.py",))
    assert [file.path for file in found.files] == ["data.json", "server.py"]
    assert found.program.text == server


def test_the_gradebook_is_the_roster(download, server, listed):
    path = download({"lopezshane_4411_1_server.py": server, "who_4413_2_server.py": server})
    intake = hand_ins([path], roster=listed(GRADEBOOK))
    (student,), _ = (handin.students for handin in intake.handins)
    assert (student.name, student.section) == ("Lopez, Shane", "Period 3")
    assert student.ids == (("canvas", "4411"), ("login", "slopez"))
    assert intake.unmatched == ("who_4413",)
    assert [missing.name for missing in intake.missing] == ["Ruiz, Ana"]


def test_a_group_s_name_stands_where_the_gradebook_has_another(download, server, listed):
    path = download({"redteam_4411_1_server.py": server, "ruizana_4412_2_server.py": server})
    intake = hand_ins([path], roster=listed(GRADEBOOK))
    assert [handin.group for handin in intake.handins] == ["redteam", ""]


def test_what_was_typed_is_listed_and_counts_only_alone(download, server):
    path = download({"a_1_2_server.py": server, "a_1_text.html": "<p>", "b_2_text.html": "<p>", "b_2_link.html": "<a>"})
    intake = hand_ins([path])
    assert [handin.source.names for handin in intake.handins] == [("server.py",), ("link.html", "text.html")]
    assert [label for label, _ in intake.skipped] == ["a_1_text.html"]
    assert collect_source(intake.handins[1].source, entries=()).problem == "no_server"


def test_anonymous_ids_are_told_apart_by_their_capitals(zipped, server, keys):
    path = zipped({"anon_aB_1_s.py": server, "anon_Ab_2_s.py": server})
    intake = hand_ins([path])
    assert sorted(keys(intake)) == ["canvas-anonymous:Ab", "canvas-anonymous:aB"]
    assert not intake.duplicates


def test_a_name_that_imitates_another_s_number_does_not_replace_it(download, server, keys):
    path = download({"ruizana_4412_1_server.py": server, "ruizx_4412_1_y_4411_9_server.py": server})
    intake = hand_ins([path])
    assert intake.duplicates == (("canvas:4412", ("ruizana_4412", "ruizx_4412")),)
    assert sorted(keys(intake)) == ["canvas:4412#ruizana_4412", "canvas:4412#ruizx_4412"]
    assert all(student.ids == () for handin in intake.handins for student in handin.students)


def test_of_two_downloads_the_newer_attachment_counts_whatever_their_order(folder, server, keys):
    old = folder({"a_1_100_server.py": server, "b_2_101_server.py": server}, "old")
    new = folder({"a_1_200_server.py": server}, "new")
    for paths in ([old, new], [new, old]):
        intake = hand_ins(paths)
        (counts,) = (handin for handin in intake.handins if handin.students[0].key == "canvas:1")
        assert counts.source.path == new
        assert intake.duplicates == (("canvas:1", ("a_1", "a_1")),)
        assert len(set(keys(intake))) == 3


def test_a_folder_in_which_few_files_look_so_is_not_canvas_s(folder, server):
    path = folder({"lab_3_1_ana.py": server, "ben.py": server, "cleo.py": server})
    assert {handin.match for handin in hand_ins([path]).handins} == {"folder"}
