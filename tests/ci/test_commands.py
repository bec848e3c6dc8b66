"""Workflow commands: what we mean arrives, and nothing else is one."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.ci.commands import command, quiet
from checker.ci.outputs import assignment
from tests.ci.runner_step import commands_in, output_values
from tests.examples import examples
from tests.report.hostile import texts

TOKEN = "5f" * 16
bounded = examples(100)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("plain", "::error file=a.py,line=3::plain", id="plain"),
        pytest.param("100%", "::error file=a.py,line=3::100%25", id="per cent"),
        pytest.param("a\nb\r\nc\rd", "::error file=a.py,line=3::a%0Ab%0Ac%0Ad", id="line breaks"),
        pytest.param("%0A::error::", "::error file=a.py,line=3::%250A::error::", id="already escaped"),
        pytest.param("##[error]x", "::error file=a.py,line=3::## [error]x", id="the older kind of command"),
        pytest.param("\ud800\x1b", "::error file=a.py,line=3::\\ud800\\x1b", id="half a character, a control"),
    ],
)
def test_a_text_is_one_line(text, line):
    assert command("error", text, {"file": "a.py", "line": 3}) == line


def test_a_property_cannot_end_its_place():
    assert command("error", "x", {"file": "a,line=9::b.py"}) == "::error file=a%2Cline=9%3A%3Ab.py::x"


@given(text=texts, title=texts)
@bounded
def test_a_command_arrives_as_the_only_one_with_nothing_added(text, title):
    commands, shown = commands_in(command("error", text, {"title": f"t{title}", "line": 3}))

    assert [each.name for each in commands] == ["error"]
    assert set(commands[0].properties) == {"title", "line"}
    assert shown == []


@given(text=texts)
@bounded
def test_nothing_quiet_is_a_command_whether_stopped_or_not(text):
    lines = list(quiet(text, TOKEN))

    assert commands_in("\n".join(lines[1:-1]))[0] == []
    commands, shown = commands_in("\n".join([*lines, "::notice::ours"]))
    assert [each.name for each in commands] == ["stop-commands", "notice"]
    assert shown == []


def test_a_token_of_somebody_else_ends_nothing():
    commands, _ = commands_in("\n".join([*quiet("::aa::\n::error::owned", TOKEN), "::notice::ours"]))

    assert [each.text for each in commands if each.name == "error"] == []


def test_the_simulator_obeys_what_a_runner_obeys():
    """Else the other tests would prove nothing."""
    commands, shown = commands_in("  ::error file=a b.py::x%0Ay\nsay ##[warning]z\n| ::error::no\n::unknown::x\n")

    assert [(each.name, each.text) for each in commands] == [("error", "x\ny"), ("warning", "z")]
    assert commands[0].properties == {"file": "a b.py"}
    assert shown == ["| ::error::no", "::unknown::x", ""]
    assert output_values("a=1\nb<<X\n1\n2\nX\n") == {"a": "1", "b": "1\n2"}
    assert output_values("b<<X\n1\n") is None


NAME = r"[A-Za-mo-z_][A-Za-z0-9_-]{0,9}"


@given(name=st.from_regex(NAME, fullmatch=True), value=st.text(st.characters(codec="utf-8"), max_size=40))
@example("a", "\r")
@example("a", "b\r\n")
@bounded
def test_an_output_reads_back_as_it_was(name, value):
    """But for a carriage return at its end: the runner takes that for a part of the line break behind it."""
    told = assignment(name, value, "d" * 32) + assignment("next", "1", "d" * 32)

    assert output_values(told) == {name: value.removesuffix("\r"), "next": "1"}
