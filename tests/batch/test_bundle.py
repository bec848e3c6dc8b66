"""What travels comes out as it went in, without a name; what is no bundle is refused and nothing else happens."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.batch import bundle as bundles
from checker.batch.bundle import Bundle, pack, pack_evidence, unpack, unpack_evidence
from checker.errors import CheckerError
from checker.evidence import Probe
from checker.journey import Step, journey, restart
from checker.model import File, Limits, Passage, Plan, Program, Submission
from tests import builders
from tests.examples import examples

TEXT = st.text(st.characters(exclude_categories=()), max_size=30)  # lone surrogates, too
FILES = st.builds(File, path=TEXT, content=st.binary(max_size=60))
PROGRAMS = st.builds(Program, file=TEXT, text=TEXT, cell=st.none() | st.integers(1, 9), magic=st.none() | TEXT)
SUBMISSIONS = st.builds(
    Submission,
    id=TEXT,
    form=st.sampled_from(["python", "notebook", "markdown"]),
    digest=st.just("sha256:" + "ab" * 32),
    files=st.lists(FILES, max_size=3).map(tuple),
    program=st.none() | PROGRAMS,
    others=st.lists(PROGRAMS, max_size=2).map(tuple),
    passages=st.lists(st.builds(Passage, file=TEXT, kind=TEXT, text=TEXT), max_size=2).map(tuple),
    problem=st.none() | TEXT,
)
WAY = journey(Step("post", "POST", json="{}", save=(("id", "/id"),)), restart(), Step("form", kind="submit", form=(("a", "1"),)))
PROBES = (Probe("GET", "/"), Probe("OPTIONS", "/x", (("Origin", "null"),), keep_open=True), Probe("POST", "/", body=b"\xff"))
PLAN = Plan("/api/data", PROBES, 2, (WAY,))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*Bundle._fields, "version", "holds"]), inner),
    max_leaves=12,
)


@examples(80)
@given(SUBMISSIONS)
def test_a_bundle_comes_out_as_it_went_in_but_for_the_name(submission):
    found = unpack(pack(Bundle(submission, *PLAN, port=5001, limits=Limits())))

    assert found == Bundle(submission._replace(id=submission.digest[7:19]), *PLAN, port=5001, limits=Limits())
    assert found.plan == PLAN


@examples(80)
@given(JSON | st.builds(lambda held: {"version": bundles.VERSION, "holds": held}, JSON))
def test_what_is_no_bundle_is_refused(data):
    with pytest.raises(CheckerError):
        unpack(json.dumps(data).encode())


@pytest.mark.parametrize("parser", [unpack, lambda data: unpack_evidence(data, builders.handed())], ids=["bundle", "evidence"])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b"null",
        b'{"version": 1}',
        b'{"version": 2, "holds": {}}',
        b'{"version": 1, "holds": []}',
    ],
    ids=["nothing", "no text", "endless brackets", "null", "empty", "newer", "a list"],
)
def test_noise_is_refused(parser, data):
    with pytest.raises(CheckerError):
        parser(data)


def test_evidence_comes_back_under_its_own_name():
    seen = builders.evidence()
    named = seen.handed._replace(id="rosa's own")

    assert unpack_evidence(pack_evidence(seen), named) == seen._replace(handed=named)


def test_evidence_about_other_files_is_refused():
    with pytest.raises(CheckerError, match="another submission"):
        unpack_evidence(pack_evidence(builders.evidence()), builders.handed(digest="sha256:" + "00" * 32))


def test_a_bundle_that_is_too_big_does_not_travel(monkeypatch):
    monkeypatch.setattr(bundles, "MOST_BYTES", 1000)
    submission = Submission(id="x", form="python", digest="sha256:00", files=(File("a.py", b"x" * 1001),))

    with pytest.raises(CheckerError, match="too many"):
        pack(Bundle(submission, *PLAN, port=5001, limits=Limits()))


def test_no_label_and_no_rubric_travels(desk, class_folder):
    [handin] = class_folder(rosa_quince="print('hello')\n")
    submission = desk.collect(handin)
    sent = desk.task(handin, submission, desk.note(submission)).bundle

    assert b"rosa" not in sent
    assert b"points" not in sent
