"""Evidence survives its journey through JSON, however odd it is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.codec import from_json, to_json
from checker.errors import CheckerError
from checker.evidence import Answer, Evidence, Exchange, Probe
from tests.examples import examples


@examples(60)
@given(st.from_type(Evidence))
def test_any_evidence_comes_back_equal(evidence):
    assert from_json(Evidence, json.loads(json.dumps(to_json(evidence)))) == evidence


@pytest.mark.parametrize(
    ("body", "stored"),
    [
        pytest.param(b"plain", {"text": "plain"}, id="text"),
        pytest.param("é●".encode(), {"text": "é●"}, id="utf-8"),
        pytest.param(b"\xff\xfe", {"base64": "//4="}, id="not utf-8"),
        pytest.param(b"", {"text": ""}, id="empty"),
    ],
)
def test_a_body_is_stored_as_text_where_it_is_text(body, stored):
    assert to_json(Answer(status=200, body=body))["body"] == stored


def test_nested_values_keep_their_types():
    exchange = Exchange(probe=Probe(method="GET", path="/", headers=(("Origin", "null"),)), answer=Answer(status=204))

    back = from_json(Exchange, to_json(exchange))

    assert (back, type(back.probe.headers)) == (exchange, tuple)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param({}, id="fields are missing"),
        pytest.param({"status": 200, "colour": "red"}, id="a field nobody knows"),
        pytest.param({"status": 200, "body": {}}, id="a body that is neither"),
        pytest.param([], id="a list"),
        pytest.param(list(Answer._fields), id="a list of the names"),
        pytest.param({"status": 200, "headers": [["Vary"]]}, id="a header without a value"),
        pytest.param({"status": 200, "headers": [["Vary", "Origin", "x"]]}, id="a header of three"),
        pytest.param(None, id="nothing"),
    ],
)
def test_stored_evidence_of_another_shape_is_our_error(data):
    with pytest.raises(CheckerError, match="stored Answer cannot be read"):
        from_json(Answer, data)


def test_older_evidence_lacks_younger_fields():
    stored = {"status": 200, "milliseconds": 3}
    assert from_json(Answer, stored) == Answer(status=200, milliseconds=3)


def test_the_order_of_fields_does_not_matter():
    answer = Answer(status=404, headers=(("Vary", "Origin"),), body=b"\xff", flaw="cut_short", milliseconds=7)
    stored = dict(reversed(to_json(answer).items()))
    assert from_json(Answer, stored) == answer
