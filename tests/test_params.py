"""What a rubric may give to a check, and what a teacher reads after giving something else."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from checker.checks import discover
from checker.errors import ConfigError
from checker.load.lines import Value
from checker.load.params import KINDS, read_param
from checker.load.yaml import parse

SCHEMAS = {"infodb.schema.json": {}}


TEXTS = (
    "nan",
    "inf",
    "-inf",
    ".nan",
    ".inf",
    "-.inf",
    "NaN",
    "Infinity",
    "1e5",
    "1_000",
    "0x10",
    "0o7",
    "12:30",
    "2024-01-01",
    "yes",
    "no",
    "on",
    "true",
    "null",
    "~",
    "None",
    "=",
    "<<",
    "!x",
    "*x",
)
"""What YAML reads otherwise where it stands without quotes."""


def given(text):
    return Value(file="rubric/x.yaml", line=7, name="place", node=parse(text, "rubric/x.yaml"))


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("count", "3", 3),
        ("text", "some words", "some words"),
        ("texts", "[a, b]", ("a", "b")),
        ("schema", "infodb.schema.json", "infodb.schema.json"),
        ("json", "{a: [1, null]}", {"a": [1, None]}),
        ("route", "/api/data?name=x", "/api/data?name=x"),
        ("status", "404", ("404",)),
        ("status", "2xx", ("2xx",)),
        ("status", "[200, 3xx]", ("200", "3xx")),
        ("pointer", "/entry/0/na~1me", "/entry/0/na~1me"),
        ("pointer", '""', ""),
        ("media_type", "Image/SVG+xml", "image/svg+xml"),
        ("flag", "true", True),
        *(("json", f"{{a: '{text}'}}", {"a": text}) for text in TEXTS),
        *(("json", f'["{text}"]', [text]) for text in TEXTS),
        *(("text", f"'{text}'", text) for text in TEXTS),
        *(("texts", f'["{text}"]', (text,)) for text in TEXTS),
    ],
)
def test_what_fits_is_taken_and_an_editor_takes_it_too(kind, text, expected):
    assert read_param(given(text), kind, SCHEMAS) == expected
    assert Draft202012Validator(dict_of(KINDS[kind].schema)).is_valid(given(text).plain())


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("count", "0", "must be a whole number above 0"),
        ("text", "3", "must be a text"),
        ("texts", "a", "must be a list"),
        ("schema", "infdb.schema.json", "did you mean 'infodb.schema.json'?"),
        ("route", "api/data", "must be a path of the server that begins with a slash"),
        ("route", "/a b", "without spaces"),
        ("route", "/page#part", "without spaces and #"),
        ("route", "http://127.0.0.1/", "begins with a slash"),
        ("status", "42", 'must be a status like 404, a family like "2xx"'),
        ("status", "2x", "and is '2x'"),
        ("status", "[]", "or a list of them"),
        ("status", "[200, yes]", "must be a status"),
        ("status", "yes", "must be a status"),
        ("pointer", "entry", 'must be a JSON Pointer like "/entry/id"'),
        ("pointer", "/a~2", "must be a JSON Pointer"),
        ("pointer", "1", "must be a JSON Pointer"),
        ("media_type", "json", "must be a media type like application/json"),
        ("flag", "1", "must be true or false"),
    ],
)
def test_what_does_not_fit_is_answered_with_line_and_key(kind, text, said):
    with pytest.raises(ConfigError) as caught:
        read_param(given(text), kind, SCHEMAS)

    assert str(caught.value).startswith("rubric/x.yaml, line 7: place")
    assert said in str(caught.value)
    if kind != "schema":
        assert not Draft202012Validator(dict_of(KINDS[kind].schema)).is_valid(given(text).plain())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{a: .nan}", "a: YAML reads the number .nan there, which JSON does not know: if a text is meant, put it in quotes"),
        ("[-.inf]", "place: YAML reads the number -.inf there"),
        ("[2024-01-01]", "place: YAML reads the date 2024-01-01 there"),
        ("[!!binary aGk=]", "place: YAML reads octets there"),
        ("{1: a}", "a key in place is no text but 1: put it in quotes"),
    ],
)
def test_what_json_does_not_know_is_answered_with_what_yaml_reads(text, said):
    with pytest.raises(ConfigError) as caught:
        read_param(given(text), "json", SCHEMAS)
    assert said in str(caught.value)


@pytest.mark.parametrize("name", sorted(discover()))
def test_a_check_asks_for_params_that_can_be_given(name):
    check = discover()[name]
    assert set(check.params.values()) <= set(KINDS)
    assert set(check.required) <= set(check.params)


def test_the_kinds_are_named_where_checks_are_described():
    described = (Path(__file__).parents[1] / "checker/checks/__init__.py").read_text(encoding="utf-8")
    assert [kind for kind in KINDS if f'"{kind}"' not in described] == []


def dict_of(schema):
    """jsonschema reads plain dictionaries only."""
    if isinstance(schema, list):
        return [dict_of(item) for item in schema]
    return {key: dict_of(item) for key, item in schema.items()} if hasattr(schema, "items") else schema
