"""Texts and values that have broken programs before, and what they are put together to: JSON, pages, bodies."""

from __future__ import annotations

import json

from hypothesis import strategies as st

from tests.builders import JOHN, OWN_PAGE, OWN_RECORD
from tests.report.hostile import PIECES

NUMBERS = (
    "0",
    "-0",
    "7",
    "5001",
    "65535",
    "65536",
    "500100",
    "-5",
    "5001.0",
    "1e999",
    "-1e999",
    "1e-999",
    "NaN",
    "2" * 20,
    "9" * 5000,
    "\u0663",
    "\u00b2",
    "0x1f",
    "1_000",
)
BRACES = ("{0.__class__}", "{port.__class__}", "{", "}", "{{unique}}", "%s", "%(x)s", "%", "${x}", "{{7*7}}")
ODD = (*PIECES, *BRACES, "\ud800", "\udcff", "\0", "a\nb", "/" * 300, "é" * 70, "Infinity", "null", "true")


def among(items):
    """One of them; unlike `sampled_from` it does not spell them all out when hypothesis describes a strategy."""
    return st.integers(0, len(items) - 1).map(tuple(items).__getitem__)


texts = among(ODD) | among(NUMBERS) | st.text(max_size=12)
words = st.lists(texts, max_size=3).map("".join)
numbers = among(NUMBERS) | st.integers().map(str)


def octets(text):
    return text.encode("utf-8", "surrogatepass")


def dumped(value):
    """JSON that may hold numbers of any length: those stand in it as texts that begin with a mark."""
    return json.dumps(value).replace('"#number ', "").replace('#"', "")


raw_numbers = numbers.map(lambda digits: f"#number {digits}#")
keys = among([*JOHN, "id", "entry", "Firstname"]) | words
values = st.recursive(
    st.none() | st.booleans() | words | raw_numbers | among([JOHN, OWN_RECORD, [JOHN, OWN_RECORD]]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=10,
)
deep = st.tuples(among(["[", '{"a":', "[[", '[{"a":']), among([3, 150, 250, 900, 1100, 20_000])).map(
    lambda pair: pair[0] * pair[1]
)
json_texts = st.one_of(
    values.map(dumped), values.map(dumped), deep, deep.map(lambda text: text + "1"), numbers, st.just("[" * 150 + "]" * 150)
)

names = among(
    [
        "h1",
        "p",
        "a",
        "form",
        "input",
        "select",
        "option",
        "textarea",
        "title",
        "base",
        "meta",
        "script",
        "style",
        "table",
        "img",
        "link",
        "svg",
        "b",
    ]
)
attributes = among(
    ["href", "action", "method", "name", "value", "type", "src", "enctype", "content", "charset", "style", "disabled"]
)
addresses = among(
    [
        "/",
        "/api/data",
        "http://127.0.0.1:{port}/add",
        "http://[::1",
        "http://x:99999999/",
        "http://127.0.0.1:5001x/",
        "//",
        "///",
        "http:",
        "javascript:1",
        "data:,x",
        "?",
        "#",
        "..",
        "/../..",
        "http://a@127.0.0.1:5001/",
        "http://127.0.0.1:5001:5001/",
        "http://\ud800/",
        "/%zz",
        "/ a",
        "http://" + "a." * 300,
        "http://[v1.x]/",
        "http://xn--/",
        "http://127.1:5001/",
        "http://0x7f.1:5001/",
        "http://localhost:5001/new",
        "/new?x={}",
        "\\\\x",
        "http://%00/",
        "mailto:a@b",
    ]
)
tags = st.tuples(
    among(["<", "</", "<!", "<!--", "<?"]),
    names,
    st.lists(st.tuples(attributes, words | addresses | numbers), max_size=3),
).map(lambda tag: f"{tag[0]}{tag[1]}" + "".join(f' {name}="{value}"' for name, value in tag[2]) + ">")
entities = among(["&amp;", "&#0;", "&#xD800;", "&#" + "9" * 5000 + ";", "&#x" + "f" * 5000 + ";", "&#00065;", "&nope;", "&"])
pages = st.one_of(
    st.lists(tags | words | entities | st.just(OWN_PAGE), max_size=14).map("".join),
    among(
        [
            OWN_PAGE,
            "<div>" * 3000,
            "<!--" * 3000,
            "<" * 5000,
            "<form>" * 200 + "<input name=name>",
            "<p" + " a=b" * 3000,
            "&amp;" * 3000,
        ]
    ),
)
bodies = st.one_of(
    pages.map(octets),
    json_texts.map(octets),
    st.binary(max_size=60),
    words.map(octets),
    json_texts.map(lambda text: text.encode("utf-16", "surrogatepass")),
    pages.map(lambda text: b"\xef\xbb\xbf" + octets(text)),
)
