"""Gradescope: the export's YAML says whose each submission is."""

from __future__ import annotations

import pytest

from checker.collect import collect_source
from checker.errors import ConfigError
from checker.intake import hand_ins

METADATA = """\
---
submission_70111:
  :submitters:
  - :name: Ana Ruiz
    :sid: 0300123
    :email: Ana@example.org
  :created_at: 2026-11-20 18:03:11 Z
  :score: 7.0
  :history: []
  :results: !ruby/object:Gradescope::Results {status: 1}
submission_70112:
  :submitters:
  - :name: Bo Li
    :email: bo@example.org
  - :name: "Cleo\\e[31m Fox"
  :created_at: !ruby/time 2026-11-20 18:04:11 Z
submission_70113:
  :submitters: ~
submission_70999:
  :submitters: []
"""


@pytest.fixture
def export(download, server):
    """`export(metadata)` writes an export of three submissions."""

    def write(metadata=METADATA, name="assignment_5_export"):
        files = {f"submission_{number}/server.py": server for number in (70111, 70112, 70113)}
        return download({f"{name}/{path}": content for path, content in (files | {"submission_metadata.yml": metadata}).items()})

    return write


def test_submitters_are_a_group_and_numbers_keep_their_zeros(export):
    one, two, three = hand_ins([export()]).handins
    assert [student.key for student in one.students] == ["sid:0300123"]
    assert one.students[0].ids == (("sid", "0300123"), ("email", "Ana@example.org"), ("gradescope", "70111"))
    assert [student.key for student in two.students] == ["email:bo@example.org", "gradescope:70112.1"]
    assert two.students[1].name == "Cleo\N{REPLACEMENT CHARACTER}[31m Fox"
    assert [student.key for student in three.students] == ["gradescope:70113"]
    assert {handin.match for handin in (one, two, three)} == {"gradescope"}
    assert [file.path for file in collect_source(one.source, entries=()).files] == ["server.py"]


def test_what_the_export_names_and_does_not_hold_is_listed(export):
    labels = [label for label, _ in hand_ins([export()]).skipped]
    assert labels == ["submission_70999", "submission_metadata.yml"]


def test_a_roster_links_ids(export, listed):
    roster = listed(
        "First Name,Last Name,SID,Email,Role\nAna,Ruiz,0300123,ana@example.org,Student\nT,T,1,t@example.org,Instructor\n"
    )
    intake = hand_ins([export()], roster=roster)
    assert intake.handins[0].students[0].name == "Ana Ruiz"
    assert intake.unmatched == ("submission_70112", "submission_70113")
    assert intake.missing == ()


def test_plain_keys_are_read_as_ruby_s_symbols(export):
    intake = hand_ins([export(METADATA.replace(":submitters", "submitters").replace(":sid", "sid"))])
    assert intake.handins[0].students[0].key == "sid:0300123"


@pytest.mark.parametrize(
    "metadata",
    ["", "- a list", "a: [", "\x00", "a: &a [*a", "[" * 5000],
    ids=["empty", "list", "cut off", "control character", "damaged anchor", "endless brackets"],
)
def test_other_metadata_is_the_teacher_s_to_mend(export, metadata):
    with pytest.raises(ConfigError, match="download the export again"):
        hand_ins([export(metadata)])


@pytest.mark.parametrize("entry", ["1", "[]", "{':submitters': 7}", "{':submitters': [7, [], {':sid': {}}]}"])
def test_odd_entries_are_known_by_their_number(export, entry):
    intake = hand_ins([export(f"submission_70111: {entry}\n")])
    own = [handin for handin in intake.handins if handin.label == "submission_70111"]
    assert own[0].students[0].key == "gradescope:70111"
    assert len(intake.handins) == 3
