"""Submissions of anything."""

from __future__ import annotations

import json
import warnings

from hypothesis import given
from hypothesis import strategies as st

from checker.batch.bundle import Bundle, neutral_id, pack, unpack
from checker.batch.desk import identity
from checker.collect.bundle import Bundle as Gathered
from checker.collect.submission import assemble
from checker.model import File
from checker.observe.folder import leaves
from checker.plan import plan
from tests.examples import fuzzed
from tests.fuzz.boundaries import RUBRICS, judged, nothing_is_contained, seen, written  # noqa: F401 - a fixture
from tests.fuzz.handed_in import PROGRAMS, bundles
from tests.fuzz.raw_answers import body_answers


@fuzzed(40)
@given(st.sampled_from(sorted(RUBRICS)), bundles, st.lists(body_answers, min_size=1, max_size=2))
def test_whatever_is_handed_in_is_read_run_and_judged(name, bundle, answers):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = assemble(bundle, RUBRICS[name][0].entries, tuple(PROGRAMS[:1]))
        evidence = seen(name, answers, of=found)
    assert not found.problem or not found.problem.startswith("fault")
    assert not any(leaves(file.path) for file in found.files if file not in bundle.files)
    identity(found)
    nameless = found._replace(id=neutral_id(found.digest))
    travelling = Bundle(nameless, *plan(*RUBRICS[name]), port=5001, limits=RUBRICS[name][0].limits)
    assert unpack(pack(travelling)) == travelling
    written(judged(name, evidence))


def test_each_fact_of_a_mark_has_a_name_of_its_own():
    """A cell in words is a fact of the sentence, and its number one of the place: what is written down can be read again."""
    cells = [{"cell_type": "markdown", "source": f"```python\n{PROGRAMS[0]}\n```"}]
    notebook = File("lesson.ipynb", json.dumps({"cells": cells, "metadata": {}}).encode())
    found = assemble(Gathered(name="rosa", files=(notebook,)), ("server.py",))
    report = judged("web-server", seen("web-server", [], of=found))
    (first, *_) = report.marks
    assert len(dict(first.facts)) == len(first.facts)
    assert dict(first.facts)["cell"] == 1
    written(report)
