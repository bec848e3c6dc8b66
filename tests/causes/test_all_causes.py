"""What must hold for every cause there is."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import causes, checks
from checker.causes.clues import crashes
from tests.builders import answer, case
from tests.causes.situations import ADVICE, crashed_log, holes, recognised, words
from tests.examples import examples

DOCS = Path(__file__).parents[2] / "docs" / "hints.md"
MODULES = (
    "allowance",
    "browser",
    "cells",
    "classic_errors",
    "classic_syntax",
    "classic_views",
    "crashed_views",
    "found_instead",
    "handed_in",
    "missing_files",
    "missing_modules",
    "pages",
    "ports",
    "python_environment",
    "records",
    "refused",
    "redirects",
    "saved_outputs",
    "scripted_pages",
    "secrets",
    "starting",
    "stopping",
    "team_projects",
    "what_python_says",
)
ROWS = [row for module in MODULES for row in import_module(f"tests.causes.test_{module}").ROWS]
CAUSES = causes.discover()
SITUATIONS = """
port_busy stale_server airplay_5000 started_twice bg_hides_error bg_wrong_python too_early no_run route_after_run two_runs wrong_port
all_interfaces awk_case kill_all_listed ps_everything closed_terminal kill_9_habit no_lsof no_module pip_mismatch shadow_flask
magic_in_py indent syntax curly_quotes not_saved wrong_file old_flask no_return jsonify_import str_not_json dict_not_list early_return
not_serializable no_decorator no_slash dup_name home_unchanged starter_data real_data hidden_500 no_table no_cors cors_origin
star_credentials error_no_cors fork_untouched wrong_repo junk_committed
""".split()  # noqa: SIM905 - the list of hints.md, as a reader copies it
NOT_YET: set[str] = set()


def named(cause):
    return f"{cause.code} for {', '.join(cause.explains) or ADVICE}"


def test_every_module_has_its_table():
    there = {module.stem for module in Path(causes.__file__).parent.glob("*.py")}
    assert there - {"__init__", "clues", "readings", "slips"} == set(MODULES)


def test_every_situation_is_recognised_or_named_as_not_yet():
    assert len(SITUATIONS) == 49
    assert set(SITUATIONS) - {cause.code for cause in CAUSES} == NOT_YET


@pytest.mark.parametrize("code", SITUATIONS)
def test_every_situation_has_its_line_in_the_documentation(code):
    assert re.search(rf"^\| `{code}` \| \S", DOCS.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("cause", CAUSES, ids=named)
def test_some_row_shows_each_cause_at_work(cause):
    shown = [row for row in ROWS if row.code == cause.code and recognised(row) is cause]
    assert shown


@pytest.mark.parametrize("cause", CAUSES, ids=named)
def test_a_perfect_run_shows_no_cause(cause):
    assert cause.finds(case()) is None


@pytest.mark.parametrize("cause", CAUSES, ids=named)
def test_a_submission_without_any_evidence_raises_nothing(cause):
    found = cause.finds(case(boots=(), addresses=()))
    assert found is None or isinstance(found, tuple)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_every_hole_is_filled(row):
    cause = recognised(row)
    facts = dict(cause.finds(row.seen))
    for text in words(cause):
        assert holes(text) <= facts.keys()
        assert "{" not in text.format_map(facts)


@pytest.mark.parametrize("cause", CAUSES, ids=named)
def test_each_cause_can_be_seen_somewhere(cause):
    assert cause.explains or cause.advice


@pytest.mark.parametrize("cause", CAUSES, ids=named)
def test_words_are_short(cause):
    assert all(len(text) <= 260 and text == text.strip() for text in words(cause))


def test_each_pair_names_a_reason_that_a_check_gives():
    known = {f"{check.name}.{reason.code}" for check in checks.discover().values() for reason in check.reasons}
    judges_own = {"server_boots.port_busy"}
    named_pairs = {pair for cause in CAUSES for pair in cause.explains}
    assert named_pairs - known - judges_own == set()


@pytest.mark.parametrize("row", [row for row in ROWS if row.where != ADVICE], ids=str)
def test_a_cause_leaves_alone_the_facts_of_a_message_that_is_not_its_own(row):
    messages = {f"{check.name}.{reason.code}": reason.message for check in checks.discover().values() for reason in check.reasons}
    cause = recognised(row)
    taken = set() if cause.message else {hole for pair in cause.explains for hole in holes(messages.get(pair, ""))}
    assert taken & dict(cause.finds(row.seen)).keys() <= {"module"}


@examples(60)
@given(st.text(max_size=400))
def test_no_log_makes_a_cause_raise(log):
    seen = case(home=answer("oh", status=500), first={"log": log + crashed_log("/", log)})
    assert all(found is None or isinstance(found, tuple) for found in (cause.finds(seen) for cause in CAUSES))


@examples(100)
@given(st.text())
def test_a_crash_is_one_line(log):
    assert all("\n" not in crash.error for crash in crashes(log))
