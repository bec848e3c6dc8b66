"""Whatever a download holds: no crash, each file in exactly one hand-in or listed, everything safe to print."""

from __future__ import annotations

import unicodedata
import warnings
import zipfile
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.collect import collect_source
from checker.errors import ConfigError
from checker.intake import canvas, hand_ins
from checker.intake.labels import key, printable
from checker.intake.roster import load
from tests.examples import examples

PLATFORMS = [
    "Ana Ruiz_12_assignsubmission_file_",
    "x_4411_7_",
    "anon_aB_3_",
    "LATE_",
    "_text.html",
    "submission_1",
    "submission_metadata.yml",
]
CLONES = ["csp-a-", ".classroom50.yaml", "-submissions"]
WORDS = [
    "ana",
    "server.py",
    ".zip",
    "__MACOSX",
    "..",
    ".",
    "/",
    "/",
    "/",
    "\\",
    "C:",
    "\n",
    "\x1b[31m",
    "\xe9",
    "e\u0301",
    " ",
    "x" * 90,
]
PIECES = st.sampled_from((*PLATFORMS, *CLONES, *WORDS))
NAMES = st.lists(PIECES, min_size=1, max_size=5).map("".join)
TEXTS = st.text(st.characters(exclude_categories=()), max_size=120)


def covers(handin, name):
    members = handin.source.members
    return not members or any(name == one or (one.endswith("/") and name.startswith(one)) for one in members)


@examples(100)
@given(names=st.lists(NAMES, max_size=8, unique=True))
def test_each_member_of_a_zip_is_in_one_hand_in_or_listed(tmp_path_factory, names):
    path = tmp_path_factory.mktemp("class") / "class.zip"
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w") as archive:
        warnings.simplefilter("ignore")  # members of one name
        for name in names:
            archive.writestr(name, "" if name.endswith("/") else "x: [")
    try:
        intake = hand_ins([str(path)])
    except ConfigError:
        assert any("submission_metadata.yml" in name for name in names)
        return
    listed = {label for label, _ in intake.skipped}
    for name in {name.replace("\\", "/") for name in names if not name.endswith(("/", "\\"))}:
        homes = [handin for handin in intake.handins if covers(handin, name)]
        tops = {printable(name), *(printable(part) for part in PurePosixPath(name).parts), printable(name.rpartition("/")[2])}
        assert len(homes) == 1 or (not homes and listed & tops), name
    keys = [student.key for handin in intake.handins for student in handin.students]
    assert len(set(keys)) == len(keys)
    assert all(text.isprintable() for handin in intake.handins for text in (handin.label, handin.group, handin.students[0].key))
    assert all(label.isprintable() for label in listed)
    for handin in intake.handins:
        assert collect_source(handin.source, entries=("server.py",)).digest


@given(TEXTS)
@examples(100)
def test_labels_and_keys_are_printable_and_short(text):
    assert printable(text).isprintable()
    assert 0 < len(printable(text)) <= 80
    assert key("folder", text).isprintable()
    printable(text).encode()


@given(TEXTS, TEXTS)
@examples(100)
def test_only_texts_that_are_one_text_have_one_key(one, other):
    plain = [unicodedata.normalize("NFC", text).strip() for text in (one, other)]
    assert (key("folder", one) == key("folder", other)) == (plain[0] == plain[1])


@pytest.mark.parametrize("pair", [("a\n", "a\t"), ("x" * 300 + "a", "x" * 300 + "b"), ("\x1b[1m", "\x1b[2m"), ("", "\n\x07")])
def test_what_looks_alike_when_printed_is_told_apart(pair):
    assert key("folder", pair[0] + "1") != key("folder", pair[1] + "2")


@given(st.text("abc_0123LATEanon.-é\n", max_size=40))
@examples(100)
def test_canvas_s_names_are_read_without_losing_their_end(text):
    part = canvas.parse(text)
    if part and part.kind == "file":
        assert text.endswith(part.file)
        assert f"_{part.id}_" in text


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: ("name,email\n" + text).encode("utf-8", "replace")))
@examples(100)
def test_a_list_is_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("roster") / "roster.csv"
    path.write_bytes(content)
    try:
        roster = load(str(path))
    except ConfigError:
        return
    assert all(person.ids for person in roster.people)
    assert all(value.isprintable() for person in roster.people for _, value in person.ids)
