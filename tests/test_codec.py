"""Evidence survives its journey through JSON, however odd it is."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.codec import from_json, to_json
from checker.errors import CheckerError
from checker.evidence import Answer, Evidence, Exchange, Probe


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
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
        pytest.param(None, id="nothing"),
    ],
)
def test_stored_evidence_of_another_shape_is_our_error(data):
    with pytest.raises(CheckerError, match="stored Answer cannot be read"):
        from_json(Answer, data)
