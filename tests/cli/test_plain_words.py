"""Two readers of one command line: whatever the plain one accepts, click reads in the same way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.cli import plain_words
from checker.cli.check import command as check
from checker.cli.ci import command as ci
from checker.cli.door import COMPLETION, PLAIN
from checker.cli.plain_words import OPTIONS, read

COMMANDS = {"check": check, "ci": ci}
LEFT_TO_CLICK = {"--material", "--open"}
FOLDER, FILE = str(Path(__file__).parent), __file__
WORDS = st.sampled_from(
    (
        *(name for options in OPTIONS.values() for name in options),
        *LEFT_TO_CLICK,
        *("--help", "-h", "--version", "--onl", "--hosts", "--", "-", "-o", "--output=", "--only=a=b", "--host=github"),
        *(
            "lesson",
            "team",
            "github",
            "auto",
            "never",
            "not-passed",
            "json",
            "html",
            "pdf",
            "cors_open",
            "",
            " ",
            "ä b",
            "\udce4",
        ),
        *(FOLDER, FILE, "nowhere/report", "."),
    )
)


def by_click(name, words):
    """The command's parameters, or None when click has something else to say."""
    try:
        with COMMANDS[name].make_context(name, list(words)) as context:
            return dict(context.params)
    except (click.ClickException, click.exceptions.Exit):
        return None


def with_defaults(name, values):
    # What is not said is the default of the function behind: nothing at all.
    return {**by_click(name, ()), **values}


@given(st.sampled_from(PLAIN), st.lists(WORDS, max_size=6))
@example("ci", ["a", "b"])
@example("ci", ["--output", FILE])
@example("check", ["--output", FOLDER])
@example("ci", ["--only", "--host", "github"])
@example("ci", ["--host", "github", "--host=plain", "--only", "a", "--only", "b"])
def test_what_is_read_without_click_is_what_click_reads(name, words):
    values = read(name, words)

    if values is not None:
        assert with_defaults(name, values) == by_click(name, words)


@pytest.mark.parametrize("name", PLAIN)
def test_every_option_is_read_or_left_to_click_on_purpose(name):
    options = {each.opts[0] for each in COMMANDS[name].params if isinstance(each, click.Option)}

    assert set(OPTIONS[name]) == options - LEFT_TO_CLICK
    assert all(len(each.opts) == 1 and each.nargs == 1 for each in COMMANDS[name].params)


VALUES = {"--output": "nowhere", "--python": ".venv", "--assignment": "web-server", "--only": "cors_open"}


@pytest.mark.parametrize(("name", "option"), [(name, option) for name in PLAIN for option in OPTIONS[name]])
def test_every_value_that_click_offers_is_read_in_both_spellings(name, option):
    parameter = next(each for each in COMMANDS[name].params if option in each.opts)
    offered = parameter.type.choices if isinstance(parameter.type, click.Choice) else (VALUES[option],)

    assert offered
    for value in offered:
        for words in ([option, value, "my server.py"], ["my server.py", f"{option}={value}"]):
            values = read(name, words)
            assert values is not None
            assert values["path"] == "my server.py"
            assert with_defaults(name, values) == by_click(name, words)


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["--help"], id="help"),
        pytest.param(["-h"], id="help, short"),
        pytest.param(["--only"], id="a value is missing"),
        pytest.param(["--only", ""], id="an empty value"),
        pytest.param(["--colour", "red"], id="an unknown option"),
        pytest.param(["--environment", "moon"], id="an unknown choice"),
        pytest.param(["a", "b"], id="two paths"),
        pytest.param(["--only", "--host", "github"], id="a value that looks like an option"),
        pytest.param(["--", "a"], id="the end of options"),
        pytest.param(["--material", FOLDER], id="material"),
    ],
)
def test_whatever_is_not_plain_is_left_to_click(name, words):
    assert read(name, words) is None


def test_no_other_command_is_read():
    assert read("grade", ["submissions"]) is None
    assert set(OPTIONS) == set(PLAIN)


def test_what_windows_expands_is_left_to_click(monkeypatch):
    monkeypatch.setattr(plain_words.sys, "platform", "win32")

    assert read("check", ["hacks*"]) is None
    assert read("check", ["hacks"]) == {"path": "hacks"}


@pytest.mark.real
@pytest.mark.parametrize(
    ("words", "code", "imported"),
    [
        pytest.param(["ci", "--fail-on", "never", "--output", "reports"], 0, False, id="a run of CI"),
        pytest.param(["--format", "json", "."], 1, False, id="a check"),
        pytest.param(["check", "."], 1, False, id="a check by name"),
        pytest.param(["ci", "--fail-on", "sometimes"], 2, True, id="a mistake"),
    ],
)
def test_a_plain_call_pays_for_no_parser(words, code, imported, tmp_path):
    heavy = ("click", "yaml", "jsonschema", "requests", "rich", "sqlalchemy", "nbformat", "flask", "psutil")
    program = (
        "import sys\nfrom checker.cli import door\n"
        f"door._exit = lambda code: print('CODE', code, [name for name in {heavy} if name in sys.modules])\ndoor.main()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60, env={**os.environ, "TMPDIR": str(tmp_path)},
    )  # fmt: skip

    assert done.stdout.splitlines()[-1] == f"CODE {code} {['click'] if imported else []}"


@pytest.mark.real
def test_a_shell_that_completes_words_is_answered_by_click(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "checker"],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, COMPLETION: "bash_source", "TMPDIR": str(tmp_path)},
    )  # fmt: skip

    assert "complete" in done.stdout
    assert "points" not in done.stdout
