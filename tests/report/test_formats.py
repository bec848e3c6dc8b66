"""All formats: the golden files, and hostile text in every place."""

import json
import re
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from rich.cells import cell_len

from checker.errors import CheckerError, ConfigError
from checker.report import FORMATS, html, markdown, renderer, terminal
from checker.report import json as report_json
from tests.examples import examples
from tests.report.hostile import reports
from tests.report.reports import MIXED, NO_PROGRAM, REPORTS, UNTOUCHED, report

GOLDEN = Path(__file__).parent / "golden"
SCHEMA = json.loads((Path(__file__).parents[2] / "docs/report-v1.schema.json").read_text(encoding="utf-8"))
SUFFIXES = {"terminal": "txt", "json": "json", "markdown": "md", "html": "html"}

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\uffff]")
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
STYLE = re.compile(r"<style>.*?(?=</style>)", re.DOTALL)
COMMAND = re.compile(r"^\s*::|##\[", re.MULTILINE)

hostile = given(reports)
bounded = examples(40)


class Tags(HTMLParser):
    """The tags and attributes of a page, as a browser would see them."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.links = set(), set(), []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links += [value for name, value in attrs if name in ("href", "src", "action")]


@lru_cache(maxsize=1)
def our_tags():
    return Tags(html.render(MIXED))


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("format_", FORMATS)
def test_the_report_reads_as_recorded(name, format_, record):
    golden = GOLDEN / f"{name}.{SUFFIXES[format_]}"
    text = STYLE.sub("<style>", renderer(format_)(REPORTS[name]))
    if record:
        golden.write_text(text, encoding="utf-8", newline="\n")

    assert text == golden.read_text(encoding="utf-8")


def test_an_unknown_format_is_the_callers_mistake():
    with pytest.raises(ConfigError, match=r"'pdf'; choose one of: terminal, json, markdown, html"):
        renderer("pdf")


# JSON


@bounded
@hostile
def test_json_is_written_as_the_standard_library_writes_it(found):
    assert report_json.render(found).replace("#\\u0023[", "##[") == json.dumps(report_json.to_dict(found), indent=2) + "\n"


@bounded
@hostile
def test_json_satisfies_its_schema_and_is_read_back(found):
    text = report_json.render(found)

    assert not UNSAFE.search(text)
    assert not COMMAND.search(text)
    Draft202012Validator(SCHEMA).validate(json.loads(text))
    assert report_json.from_dict(json.loads(text)) == found._replace(last_words=())


def test_the_schema_is_a_schema_and_describes_every_key():
    Draft202012Validator.check_schema(SCHEMA)
    data = report_json.to_dict(MIXED)

    assert list(data) == list(SCHEMA["properties"])
    assert list(data["marks"][0]) == list(SCHEMA["$defs"]["mark"]["properties"])
    assert list(data["exhibits"][0]) == list(SCHEMA["$defs"]["exhibit"]["properties"])


def test_a_report_without_the_additions_is_read():
    data = report_json.to_dict(NO_PROGRAM)
    for added in ("exhibits", "log"):
        del data[added]
    for mark in data["marks"]:
        del mark["cause"], mark["exhibits"]

    assert report_json.from_dict(data) == NO_PROGRAM


@pytest.mark.parametrize(
    "data",
    [None, [], {}, {"schema": "check-hacks/report/v2"}, {**report_json.to_dict(MIXED), "marks": [{"id": "x"}]}],
    ids=["nothing", "a list", "empty", "another version", "half a mark"],
)
def test_what_is_no_report_is_named_so(data):
    with pytest.raises(CheckerError, match="no check-hacks/report/v1 report"):
        report_json.from_dict(data)


# Terminal


@bounded
@hostile
def test_the_terminal_gets_plain_lines_that_fit(found):
    text = terminal.render(found, width=60)

    assert not UNSAFE.search(text)
    assert not COMMAND.search(text)
    assert all(cell_len(line.replace(": :", "::").replace("## [", "##[")) <= 60 for line in text.split("\n"))


@bounded
@hostile
def test_the_only_escape_sequences_are_our_colours(found):
    assert not UNSAFE.search(COLOURS.sub("", terminal.render(found, colour=True)))


@pytest.mark.parametrize("name", REPORTS)
def test_colour_changes_no_word(name):
    coloured = terminal.render(REPORTS[name], colour=True)

    assert COLOURS.search(coloured)
    assert COLOURS.sub("", coloured) == terminal.render(REPORTS[name])


@pytest.mark.parametrize("name", REPORTS)
def test_ascii_symbols_need_no_other_encoding(name):
    assert terminal.render(REPORTS[name], symbols=terminal.ASCII).isascii()


def test_everything_holds_every_symbol():
    assert terminal.UNICODE.everything() == "✓✗○·?→│"


@pytest.mark.parametrize(("width", "longest"), [(1, 40), (60, 60), (500, 92)])
def test_lines_are_neither_too_short_nor_too_long_to_read(width, longest):
    lines = terminal.render(UNTOUCHED, width=width).splitlines()

    assert max(map(len, lines)) == longest


def test_the_environment_has_no_say(monkeypatch):
    plain = terminal.render(MIXED)
    for name, value in {"FORCE_COLOR": "1", "COLUMNS": "40", "TERM": "xterm-256color", "TTY_COMPATIBLE": "1"}.items():
        monkeypatch.setenv(name, value)

    assert terminal.render(MIXED) == plain


@pytest.mark.parametrize("format_", ["terminal", "markdown", "html"])
def test_what_is_ungraded_for_one_reason_is_explained_once(format_):
    assert renderer(format_)(REPORTS["port_held"]).count("so we could not look") == 1


# Markdown


def _tokens(text):
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        yield token
        yield from token.children or ()


@bounded
@hostile
def test_markdown_holds_no_markup_but_ours(found):
    text = markdown.render(found)
    tokens = list(_tokens(text))
    kinds = [token.type for token in tokens]

    assert not UNSAFE.search(text)
    assert not COMMAND.search(text)
    assert {token.content.strip() for token in tokens if token.type.startswith("html_")} <= {
        "<br>",
        "<sub>",
        "</sub>",
        "<details><summary>What your server printed</summary>",
        "</details>",
    }
    assert {"link_open", "image", "em_open", "code_inline", "code_block", "blockquote_open"}.isdisjoint(kinds)
    assert kinds.count("fence") == bool(found.log.strip("\n\r"))
    assert kinds.count("td_open") == 4 * len(found.marks)


def test_a_fence_is_longer_than_any_in_the_log():
    text = markdown.render(report(log="```\n`````\n</details>"))

    assert "``````text\n```\n`````\n<\\/details>\n``````\n" in text


def test_a_long_log_keeps_its_end():
    text = markdown.render(report(log="early\n" * 10_000 + "the end\n"))

    assert len(text) < 30_000
    assert "the end\n```" in text
    assert "characters before this are left out" in text


def test_nobody_is_mentioned():
    assert "@everyone" not in markdown.inline("hello @everyone")


# HTML


@bounded
@hostile
def test_the_page_holds_no_markup_but_ours(found):
    page = html.render(found)
    ours, seen = our_tags(), Tags(page)

    assert not UNSAFE.search(page)
    assert not COMMAND.search(page)
    assert seen.tags <= ours.tags
    assert seen.attributes <= ours.attributes | {"open"}
    assert all(link.startswith("#mark-") for link in seen.links)


def test_the_page_asks_for_nothing_and_runs_nothing():
    page = html.render(MIXED)

    assert "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">" in page
    assert {"script", "link", "img", "iframe", "form"}.isdisjoint(Tags(page).tags)
    assert "url(" not in page
    assert "@import" not in page


def test_the_page_shows_the_exchange_behind_a_mark_and_how_to_repeat_it():
    page = html.render(MIXED)

    assert "GET /api/data\nHost: 127.0.0.1:5001</pre>" in page
    assert ">500\nServer: Werkzeug/3.1.3" in page
    assert "No whole answer came in time." in page
    assert "curl -i http://127.0.0.1:5001/api/data</pre>" in page
    assert "NameError: name &#39;jsonfy&#39; is not defined" in page


def test_an_endless_answer_is_shortened():
    whole = REPORTS["mixed"].exhibits[0]
    text = html.answer_text(whole._replace(body="x" * 10_000))

    assert text.endswith("x\n... and 2000 more characters")
