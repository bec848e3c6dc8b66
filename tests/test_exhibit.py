from __future__ import annotations

import html
import json
import shlex
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import exhibit as showing_module
from checker.evidence import EACH_LINK, Address, Probe
from checker.exhibit import BODY_LIMIT, LOG_LIMIT, curl, exhibits, masked_log
from checker.mask import MASK
from tests.builders import JOHN, OWN_PAGE, OWN_RECORD, answer, boot, evidence, exchange, source
from tests.examples import examples
from tests.growth import takes_time_that_grows_with_size


def showing(came, **differences):
    """The exhibit of one exchange that brought this."""
    seen = evidence(first={"exchanges": (exchange("/it", came),), **differences.pop("first", {})}, **differences)
    return exhibits(seen)[0][1]


def logging(*lines, **differences):
    return masked_log(evidence(first={"log": "\n".join(lines)}, again=False, **differences))


def test_there_is_one_exhibit_for_each_exchange_of_the_first_boot():
    seen = evidence()
    assert [probe for probe, _ in exhibits(seen)] == [sent.probe for sent in seen.boots[0].exchanges]
    assert exhibits(seen._replace(boots=())) == ()


def test_json_is_shown_as_its_shape():
    shown = showing(answer([{**OWN_RECORD, "Age": 16, "Likes": "", "Tall": True, "Pet": None, "Home": {"Street": "x"}}]))
    assert shown.body.splitlines() == [
        "[",
        "  {",
        '    "FirstName": text',
        '    "LastName": text',
        '    "DOB": text',
        '    "Residence": text',
        '    "Email": text',
        '    "Owns_Cars": list of 1',
        '    "Age": number',
        '    "Likes": empty text',
        '    "Tall": true or false',
        '    "Pet": null',
        '    "Home": {',
        '      "Street": text',
        "    }",
        "  }",
        "]",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('"Rosa"', "text"),
        ("[]", "list of 0"),
        ("{}", "object of 0"),
        ("[NaN, 12]", "list of 2"),
        (json.dumps([[[[[[1]]]]]]), "[\n  [\n    [\n      [\n        list of 1\n      ]\n    ]\n  ]\n]"),
        (json.dumps([{}] * 9), "[\n" + "  object of 0\n" * 5 + "  ... 4 more\n]"),
        ("[" + "9" * 5_000 + "]", "list of 1"),
        ("[" * 100_000, "It is nested too deeply."),
        ('{"FirstName": "Rosa", "Friend" "Ann"}', f'Not JSON from line 1, column 32 on.\n{{"FirstName": {MASK}, {MASK} {MASK}}}'),
        ("[1," * 50_000, "Data of 150,000 bytes, too much to be outlined."),
        ("", "Not JSON from line 1, column 1 on."),
    ],
    ids=[
        "text",
        "empty list",
        "empty object",
        "nan",
        "deep",
        "many",
        "endless number",
        "brackets",
        "broken",
        "crowded",
        "nothing",
    ],
)
def test_odd_json_shows_no_more_than_its_shape(body, expected):
    assert showing(answer(body, kind="application/json")).body == expected


def test_keys_are_shown_when_they_are_keys():
    record = {"Email": "Email", "rosa@example.com": 1, "with\nbreak": 1, "k" * 300: 1, "Quince": "Quince"}
    keys = [line.strip() for line in showing(answer([record])).body.splitlines()]
    assert '"Email": text' in keys
    assert f'"{MASK}": text' in keys
    assert '"with break": number' in keys
    assert f'"{"k" * 40}": number' in keys
    assert not any("@" in key for key in keys)


def test_a_python_list_sent_as_text_is_not_readable():
    shown = showing(answer(str([{"FirstName": "Rosa", "Secret": "tea"}])))
    assert "'FirstName'" in shown.body
    assert "Rosa" not in shown.body
    assert "tea" not in shown.body


def test_a_page_is_shown_without_the_values_of_records():
    seen = evidence(home=answer(OWN_PAGE))
    page = exhibits(seen)[0][1].body
    assert "builds web servers now" in page
    assert "Rosa" not in page


def test_values_of_the_source_hide_as_well():
    shown = showing(answer("<p>Tulip Street</p>"), source=source(record_values=("Tulip Street",)))
    assert shown.body == f"<p>{MASK}</p>"


def test_values_that_stand_twice_under_one_key_hide_both():
    twice = answer('[{"FirstName": "Marigold", "FirstName": "Rosa"}]', kind="application/json")
    seen = evidence(home=answer("<p>Marigold</p>"), routes={"/api/data": twice})
    assert "Marigold" not in exhibits(seen)[0][1].body


@pytest.mark.parametrize(
    ("body", "kind", "expected"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\xff", "image/png", "10 bytes"),
        (b"caf\xe9", "text/html", "4 bytes"),
        (b"caf\xe9", "text/html; charset=iso-8859-1", "café"),
        (b"a\x00b", "text/html", "3 bytes"),
        (b"a\x1b[31mb\x07", "text/plain", "a[31mb"),
        (b"", "text/html", ""),
    ],
)
def test_other_bodies(body, kind, expected):
    assert showing(answer(body, kind=kind)).body == expected


def test_a_body_that_was_cut_inside_a_character_is_still_text():
    assert showing(answer("ab\u20ac".encode()[:-1], flaw="too_big")).body == "ab"


def test_a_long_page_is_cut_and_says_so():
    shown = showing(answer("<p>" + "word " * 50_000))
    assert len(shown.body) < BODY_LIMIT + 100
    assert shown.body.endswith("(250,003 characters in all)")


def test_a_page_is_not_shown_when_there_are_too_many_records_to_hide():
    seen = evidence(home=answer("<p>Rosa</p>"), routes={"/api/data": answer([{"n": f"v{number}"} for number in range(30_000)])})
    assert exhibits(seen)[0][1].body == "11 bytes"
    assert masked_log(seen._replace(boots=(seen.boots[0]._replace(log="Rosa"),))).startswith("(4 characters")


def test_headers_keep_what_explains_an_answer_and_hide_the_rest():
    headers = (
        ("Set-Cookie", "session=abc"),
        ("X-Owner", "Rosa Quince"),
        ("X-Mail", "someone@example.org"),
        ("Access-Control-Allow-Origin", "http://127.0.0.1:4100"),
        ("Content-Length", "2020"),
        ("X-Long", "y" * 5_000),
        ("X-Break", "a\r\nb"),
    )
    probe = Probe(method="GET", path="/it", headers=(("Origin", "http://127.0.0.1:4100"), ("Cookie", "session=abc")))
    sent = exchange(probe=probe, came=answer([OWN_RECORD], headers=headers))
    shown = exhibits(evidence(first={"exchanges": (sent,)}))[0][1]
    came = dict(shown.answer_headers)
    assert came["Set-Cookie"] == MASK
    assert came["X-Owner"] == f"{MASK} {MASK}"
    assert came["X-Mail"] == MASK
    assert came["Access-Control-Allow-Origin"] == "http://127.0.0.1:4100"
    assert came["Content-Length"] == "2020"
    assert came["Content-Type"] == "application/json"
    assert len(came["X-Long"]) == 200
    assert came["X-Break"] == "a??b"
    assert dict(shown.request_headers) == {"Origin": "http://127.0.0.1:4100", "Cookie": MASK}
    assert "session" not in shown.curl


def test_a_flood_of_headers_is_counted():
    shown = showing(answer("", headers=tuple((f"X-{number}", "1") for number in range(80))))
    assert shown.answer_headers[-1] == ("...", "31 more")


def test_no_answer_is_an_exhibit_too():
    shown = showing("timed_out")
    assert (shown.request, shown.status, shown.failure, shown.body) == ("GET /it", None, "timed_out", "")


@pytest.mark.parametrize(
    ("probe", "words"),
    [
        (Probe(method="GET", path="/"), ["curl", "--include", "--globoff", "http://127.0.0.1:5001/"]),
        (Probe(method="HEAD", path="/a b"), ["curl", "--include", "--globoff", "--head", "http://127.0.0.1:5001/a b"]),
        (
            Probe(method="OPTIONS", path="/x", headers=(("Origin", "null"),)),
            ["curl", "--include", "--globoff", "--request", "OPTIONS", "--header", "Origin: null", "http://127.0.0.1:5001/x"],
        ),
        (
            Probe(method="GET", path="/'; rm -rf ~ #$(x)`y`", headers=(("X", "a'\nb"),)),
            ["curl", "--include", "--globoff", "--header", "X: a'?b", "http://127.0.0.1:5001/'; rm -rf ~ #$(x)`y`"],
        ),
    ],
)
def test_curl_repeats_an_exchange_and_nothing_else(probe, words):
    assert shlex.split(curl(probe, 5001)) == words


def test_curl_asks_the_port_that_answered():
    assert "127.0.0.1:3000/" in showing(answer(""), first={"port": 3000}).curl


TRACEBACK = (
    "[2026-11-22 10:00:00,100] ERROR in app: Exception on /api/data [GET]",
    "Traceback (most recent call last):",
    '  File "/home/marigold/.venv/lib/python3.11/site-packages/flask/app.py", line 1511, in wsgi_app',
    "    response = self.full_dispatch_request()",
    '  File "/tmp/check-hacks-x1/server.py", line 4, in get_data',
    '    InfoDb.append({"FirstName": Marigold})',
    "                   ^^^^^^^^^^^",
    "NameError: name 'Marigold' is not defined",
    '127.0.0.1 - - [22/Nov/2026 10:00:00] "\x1b[35m\x1b[1mGET /home/a/b HTTP/1.1\x1b[0m" 500 -',
)


def test_a_traceback_keeps_its_story_and_loses_names_and_folders():
    assert logging(*TRACEBACK).splitlines() == [
        "[2026-11-22 10:00:00,100] ERROR in app: Exception on /api/data [GET]",
        "Traceback (most recent call last):",
        '  File "flask/app.py", line 1511, in wsgi_app',
        "    response = self.full_dispatch_request()",
        '  File "server.py", line 4, in get_data',
        f"    InfoDb.append({{{MASK}",
        "                   ^^^^^^^^^^^",
        f"NameError: name {MASK} is not defined",
        '127.0.0.1 - - [22/Nov/2026 10:00:00] "GET /home/a/b HTTP/1.1" 500 -',
    ]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("NameError: name 'jsonify' is not defined", "NameError: name 'jsonify' is not defined"),
        ("ModuleNotFoundError: No module named 'flask'", "ModuleNotFoundError: No module named 'flask'"),
        ("KeyError: 'Marigold'", f"KeyError: {MASK}"),
        ("adding [{'FirstName': 'Marigold'", f"adding [{MASK}"),
        ("from rosa@example.com", f"from {MASK}"),
        (" * Serving Flask app 'server'", " * Serving Flask app 'server'"),
        ("python: can't open file '/Users/Mari Gold/my web/server.py'", "python: can't open file 'server.py'"),
        ("cwd is /Users/marigold", f"cwd is /Users/{MASK}"),
        (r'  File "C:\Users\marigold\web\server.py", line 3, in <module>', '  File "server.py", line 3, in <module>'),
        ('  File "<stdin>", line 3, in <module>', '  File "server.py", line 3, in <module>'),
        (" * Running on http://127.0.0.1:5001/a/b", " * Running on http://127.0.0.1:5001/a/b"),
        ("in C:/Users/Mari Gold now", f"in {MASK}"),
        ("x" * 5_000, f"{MASK} (a line of 5,000 characters)"),
        ("bell\x07 and \x1b]0;title\x07back\x08", "bell and back"),
    ],
)
def test_a_line_of_the_log(line, shown):
    assert logging(line) == shown


def test_program_text_that_python_cannot_read_is_not_shown_at_all():
    lines = ('  File "server.py", line 3', "    Marigold lives here", "             ^^^^^", "SyntaxError: invalid syntax")
    assert logging(*lines).splitlines() == [
        '  File "server.py", line 3',
        f"    {MASK}",
        "             ^^^^^",
        "SyntaxError: invalid syntax",
    ]


def test_the_end_of_a_long_log_is_kept():
    shown = logging(*(f"line {number}" for number in range(9_000)))
    assert shown.startswith("...\nline ")
    assert shown.endswith("line 8999")
    assert LOG_LIMIT - 50 < len(shown) <= LOG_LIMIT + 10


def test_a_second_start_that_failed_tells_its_story_too():
    seen = evidence(first={"log": "first"}, again={"outcome": "exited", "log": "second"})
    assert masked_log(seen) == "first\nsecond"
    assert masked_log(evidence(first={"log": "first"}, again={"log": "second"})) == "first"
    assert masked_log(seen._replace(boots=())) == ""


SENTINELS = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x2FFF, exclude_categories=["C", "Z", "M"]), min_size=4, max_size=90
)
VALUES = st.recursive(
    SENTINELS.map(lambda text: f"Qx{text}"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ABC"), inner),
    max_leaves=6,
)
RECORDS = st.lists(
    st.dictionaries(st.sampled_from(["FirstName", "Email", "Pets", "Home"]), VALUES, min_size=1), min_size=1, max_size=3
)


def strings(value):
    if isinstance(value, str):
        return [value]
    return [text for item in (value.values() if isinstance(value, dict) else value) for text in strings(item)]


def published(records):
    """Evidence of a server that lets these records out through every door."""
    found = strings(records)
    spellings = (
        lambda text: text,
        html.escape,
        quote,
        json.dumps,
        ascii,
        lambda text: text.encode("ascii", "xmlcharrefreplace").decode(),
    )
    page = "".join(f"<p>{spell(text)}</p>\n" for text in found for spell in spellings)
    log = "\n".join([*map(repr, found), *found, *(f"ValueError: bad {text!r}" for text in found), *TRACEBACK])
    headers = tuple((f"X-{number}", text) for number, text in enumerate(found))
    return evidence(
        home=answer(page, headers=headers),
        routes={"/api/data": answer(records), "/api/text": answer(json.dumps(records)), "/api/repr": answer(str(records))},
        first={"log": log},
    )


@examples(40)
@given(RECORDS)
def test_no_value_of_a_record_is_ever_shown(records):
    seen = published(records)
    sent = seen.boots[0]
    seen = seen._replace(boots=(sent._replace(log="\n".join([*strings(records), *map(repr, strings(records)), sent.log])),))
    shown = json.dumps([repr(exhibit) for _, exhibit in exhibits(seen)], ensure_ascii=False) + masked_log(seen)
    readable = (shown, html.unescape(shown), shown.encode().decode("unicode_escape", errors="replace"))
    for text in strings(records):
        assert not any(text in reading for reading in readable)
    assert "qx" not in shown.lower()


@examples(60)
@given(
    st.binary(max_size=300),
    st.text(max_size=300),
    st.lists(st.tuples(st.text(), st.text()), max_size=3),
    st.sampled_from(["application/json", "text/html", ""]),
)
def test_no_answer_and_no_log_make_it_raise(body, log, headers, kind):
    seen = evidence(home=answer(body, headers=tuple(headers), kind=kind or "x"), first={"log": log})
    shown = [text for _, exhibit in exhibits(seen) for text in (exhibit.body, exhibit.curl, exhibit.request)]
    assert "".join([*shown, masked_log(seen)]).encode()


@pytest.mark.weighs
def test_hiding_much_takes_time_that_grows_with_it():
    takes_time_that_grows_with_size(_hide, quarter=_much(12_500), whole=_much(50_000))


def _much(size):
    picture = [{"FirstName": "Rosa", "Picture": "data:" + "QUJD" * (5 * size)}]
    pages = tuple(exchange(f"/{number}", answer(f"<p>{number} &amp; Rosa %41 " * size)) for number in range(20))
    records = tuple(exchange(f"/api/{number}", answer(picture)) for number in range(5))
    return evidence(first={"exchanges": (*pages, *records), "log": "word\n" * size})


def _hide(seen):
    assert len(exhibits(seen)) == 25
    assert masked_log(seen)


def test_john_of_the_starter_hides_like_everybody():
    seen = evidence(
        boots=(boot(exchanges=(exchange("/", answer("<p>John Mortensen</p>")), exchange("/api/data", answer([JOHN])))),)
    )
    assert exhibits(seen)[0][1].body == f"<p>{MASK} {MASK}</p>"


def test_a_traceback_of_a_cell_names_the_cell_and_not_a_file_that_nobody_wrote():
    seen = evidence(
        first={"log": 'Traceback (most recent call last):\n  File "server.py", line 3, in <module>\nKeyError'}, again=False
    )
    seen = seen._replace(handed=seen.handed._replace(cell=4, cell_name="the cell that begins with `%%python --bg`"))

    assert 'File "the cell that begins with %%python --bg", line 3' in masked_log(seen)


def test_a_link_of_the_page_is_shown_without_what_a_record_says():
    path = f"/people/{OWN_RECORD['LastName']}?of={OWN_RECORD['FirstName']}"
    seen = evidence(extra=(exchange(path, answer("", status=404)),))
    seen = seen._replace(addresses=(*seen.addresses, Address(name=EACH_LINK, paths=("/", path))))
    [shown] = [exhibit for probe, exhibit in exhibits(seen) if probe.path == path]
    assert shown.request.startswith("GET /people/")
    assert not any(value in f"{shown.request}{shown.curl}" for value in (OWN_RECORD["LastName"], OWN_RECORD["FirstName"]))


def test_an_exchange_at_which_we_break_is_not_shown_and_the_others_are(monkeypatch):
    real = showing_module.curl
    monkeypatch.setattr(showing_module, "curl", lambda probe, port: 1 // 0 if probe.path == "/api/data" else real(probe, port))
    shown = dict(exhibits(evidence()))
    lost = [exhibit for probe, exhibit in shown.items() if probe.path == "/api/data"]
    assert all(exhibit.request.startswith("(this could not be shown: ZeroDivisionError") for exhibit in lost)
    assert {exhibit.body for exhibit in lost} == {""}
    assert len([exhibit for exhibit in shown.values() if exhibit.curl]) == len(shown) - len(lost)


def test_where_we_break_at_the_records_no_text_is_shown(monkeypatch):
    monkeypatch.setattr(showing_module, "values", lambda _: 1 // 0)
    seen = evidence(first={"log": "Rosa"}, port=5002)
    assert "Rosa" not in masked_log(seen)
    assert all("Rosa" not in exhibit.body for _, exhibit in exhibits(seen))


def test_a_log_at_which_we_break_is_not_shown(monkeypatch):
    monkeypatch.setattr(showing_module, "masked_lines", lambda *_, **__: 1 // 0)
    assert masked_log(evidence()).startswith("(this could not be shown: ZeroDivisionError at exhibit:")
