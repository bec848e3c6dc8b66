from __future__ import annotations

import json

import pytest

from checker.evidence import Answer
from checker.journey import Step
from checker.observe.filling import UnsavedError, filled
from checker.observe.saving import saved
from checker.observe.submitting import Shown, submitted
from checker.observe.wire import request

SAVED = {"id": 7, "name": 'Rosa "R" /ü', "unique": "5f0c"}


def body(text):
    return json.loads(filled(Step("s", "POST", json=text), SAVED).body)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ('{"id": "{{id}}"}', {"id": 7}),
        ('{"id": "{{ id }}"}', {"id": 7}),
        ('{"id": "no {{id}}"}', {"id": "no 7"}),
        ('["{{name}}"]', ['Rosa "R" /ü']),
        ('{"a": [{"b": "{{unique}}{{unique}}"}], "c": null}', {"a": [{"b": "5f0c5f0c"}], "c": None}),
    ],
)
def test_json_takes_values_as_they_are(text, sent):
    assert body(text) == sent


def test_what_is_no_json_is_sent_as_it_stands():
    assert filled(Step("s", "POST", json="{oops {{id}}"), SAVED).body == b"{oops {{id}}"


def test_a_path_takes_a_value_as_one_piece():
    assert filled(Step("s", path="/a/{{name}}?b={{id}}"), SAVED).path == "/a/Rosa%20%22R%22%20%2F%C3%BC?b=7"


def test_a_form_is_encoded():
    probe = filled(Step("s", "POST", form=(("a b", "{{id}} & 1"),)), SAVED)
    assert (probe.headers, probe.body) == ((("Content-Type", "application/x-www-form-urlencoded"),), b"a+b=7+%26+1")


def test_a_content_type_of_its_own_wins():
    step = Step("s", "POST", headers=(("content-type", "text/plain"), ("X-Id", "{{id}}")), json="{}")
    assert filled(step, SAVED).headers == (("content-type", "text/plain"), ("X-Id", "7"))


@pytest.mark.parametrize(
    "step",
    [
        Step("s", path="/{{no}}"),
        Step("s", json='"{{no}}"'),
        Step("s", form=(("a", "{{no}}"),)),
        Step("s", headers=(("a", "{{no}}"),)),
    ],
)
def test_what_was_never_saved_is_named(step):
    with pytest.raises(UnsavedError, match="no"):
        filled(step, SAVED)


@pytest.mark.parametrize(
    ("came", "value"),
    [
        ({"id": 7}, 7),
        ({"id": "x7"}, "x7"),
        ({"id": 1.5}, 1.5),
        ({"id": True}, None),
        ({"id": None}, None),
        ({"id": ""}, None),
        ({"id": [7]}, None),
        ({"id": "x" * 5000}, None),
        ({"id": "a\ud800b"}, "a\ufffdb"),
        ('{"id": 1%s}' % ("0" * 5000), None),
        ('{"id": 1e999}', None),
        ("[" * 100_000, None),
        ({"no": 7}, None),
        ([7], None),
        ("<h1>7</h1>", None),
    ],
    ids=str,
)
def test_only_texts_and_numbers_are_saved(came, value):
    body = came.encode() if isinstance(came, str) else json.dumps(came).encode()
    assert dict(saved((("id", "/id"),), Answer(200, body=body))) == ({} if value is None else {"id": value})


def test_the_last_place_that_holds_one_counts():
    wanted = (("id", "/id"), ("id", "/entry/id"))
    assert dict(saved(wanted, Answer(200, body=b'{"entry": {"id": 3}}'))) == {"id": 3}


def form(attributes, path="/page?x=1"):
    return submitted(
        Shown(5001, path, f"<form {attributes}><input name=a><input type=hidden name=t value=k></form>"), (("a", "1"),)
    )


@pytest.mark.parametrize(
    ("attributes", "method", "path"),
    [
        ("method=post action=/add", "POST", "/add"),
        ("method=post action=add?y=2", "POST", "/add?y=2"),
        ("method=post", "POST", "/page?x=1"),
        ("action=/find", "GET", "/find?a=1&t=k"),
        ("method=post action=http://localhost:5001/b", "POST", "/b"),
        ("method=post action=//127.0.0.1:5001/b", "POST", "/b"),
        ("method=delete", "GET", "/page?a=1&t=k"),
    ],
)
def test_a_form_goes_where_a_browser_sends_it(attributes, method, path):
    probe = form(attributes)
    assert (probe.method, probe.path) == (method, path)


def test_a_form_brings_what_it_holds_and_says_from_where():
    probe = form("method=post")
    assert probe.body == b"a=1&t=k"
    assert dict(probe.headers)["Origin"] == "http://127.0.0.1:5001"
    assert dict(probe.headers)["Referer"] == "http://127.0.0.1:5001/page?x=1"


def test_a_form_of_parts_is_sent_in_parts():
    probe = form("method=post enctype=multipart/form-data")
    assert dict(probe.headers)["Content-Type"].startswith("multipart/form-data; boundary=")
    assert b'name="t"\r\n\r\nk\r\n' in probe.body


@pytest.mark.parametrize(
    "action", ["https://example.com/", "http://127.0.0.1:80/", "mailto:rosa@example.com", "javascript:void(0)"]
)
def test_a_form_that_leads_elsewhere_is_not_sent(action):
    assert form(f"method=post action={action}") is None


def test_a_page_without_a_form_sends_nothing():
    assert submitted(Shown(5001, "/", "<h1>Hello"), ()) is None


def test_a_body_travels_with_its_length():
    sent = request(filled(Step("s", "POST", "/a", json='"ü"'), {}), 5001)
    head, _, body = sent.partition(b"\r\n\r\n")
    assert f"Content-Length: {len(body)}".encode() in head
    assert json.loads(body) == "ü"
