"""A manifest: the teacher's own word goes first."""

from __future__ import annotations

import pytest

from checker.collect import collect_source
from checker.errors import ConfigError
from checker.intake import hand_ins

HEADER = "path,student_id,name,email,github\n"


@pytest.mark.parametrize("path", ["ana", "./ana/", "class/ana", "ANA_PATH/ana"])
def test_a_path_may_be_written_in_several_ways(folder, listed, path):
    given = folder({"ana/server.py": ""})
    manifest = listed(f"{HEADER}{path.replace('ANA_PATH', given)},300,Ana,,\n", "map.csv")
    (handin,) = hand_ins([given], manifest=manifest).handins
    assert (handin.students[0].key, handin.students[0].name, handin.match) == ("sid:300", "Ana", "manifest")


def test_it_goes_before_what_a_platform_says(zipped, listed):
    path = zipped({"x_4411_1_server.py": "", "y_4412_2_server.py": ""})
    manifest = listed(f"{HEADER}x_4411_1_server.py,300,,,\n", "map.csv")
    x, y = hand_ins([path], manifest=manifest).handins
    assert (x.students[0].key, x.match) == ("sid:300", "manifest")
    assert (y.students[0].key, y.match) == ("canvas:4412", "canvas")


def test_files_that_it_gives_to_one_student_are_one_hand_in(download, listed, server):
    """A flat folder from a drive, where students chose the names."""
    path = download({"final (2).py": server, "pictures/a.png": "", "hw.py": server})
    manifest = listed(f"{HEADER}final (2).py,,,,octo\npictures,,,,octo\nhw.py,,,,ben\n", "map.csv")
    intake = hand_ins([path], manifest=manifest)
    found = {handin.students[0].key: handin for handin in intake.handins}
    assert set(found) == {"github:octo", "github:ben"}
    files = collect_source(found["github:octo"].source, entries=()).files
    assert [file.path for file in files] == ["final (2).py", "pictures/a.png"]


def test_several_lines_for_a_path_are_a_group(folder, listed):
    manifest = listed(f"{HEADER}team1,1,Ana,,\nteam1,2,Bo,,\n", "map.csv")
    (handin,) = hand_ins([folder({"team1/server.py": ""})], manifest=manifest).handins
    assert [student.key for student in handin.students] == ["sid:1", "sid:2"]


def test_a_roster_adds_what_the_manifest_does_not_know(folder, listed):
    manifest = listed(f"{HEADER}hw,300,,,\n", "map.csv")
    roster = listed("sid,canvas_id,name\n300,44,Ana\n")
    (handin,) = hand_ins([folder({"hw/server.py": ""})], manifest=manifest, roster=roster).handins
    assert handin.students[0].ids == (("canvas", "44"), ("sid", "300"))
    assert handin.students[0].key == "canvas:44"


def test_a_line_for_nothing_is_said(folder, listed):
    manifest = listed(f"{HEADER}ana,1,,,\nanna,2,,,\n", "map.csv")
    (note,) = hand_ins([folder({"ana/server.py": ""})], manifest=manifest).notes
    assert note.endswith("map.csv, line 3: nothing of that name was handed in")


def test_a_name_alone_is_shown_and_identifies_nobody(folder, listed):
    manifest = listed(f"{HEADER}hw1,,Ana,,\nhw2,,Ana,,\n", "map.csv")
    intake = hand_ins([folder({"hw1/server.py": "", "hw2/server.py": ""})], manifest=manifest)
    assert [(handin.students[0].key, handin.students[0].name) for handin in intake.handins] == [
        ("folder:hw1", "Ana"),
        ("folder:hw2", "Ana"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("who,email\na,b\n", "the column path is missing", id="no path"),
        pytest.param(f"{HEADER}ana,,,,\n", "line 2: nobody", id="nobody"),
        pytest.param(f"{HEADER},1,,,\n", "line 2: no path", id="nowhere"),
        pytest.param(f"{HEADER}ana,1,,,\nana,1,,,\n", "line 3: it says the same as line 2", id="twice"),
    ],
)
def test_a_faulty_manifest_is_answered_with_its_lines(folder, listed, text, said):
    with pytest.raises(ConfigError, match=said):
        hand_ins([folder({"ana/server.py": ""})], manifest=listed(text, "map.csv"))
