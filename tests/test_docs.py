"""What the documentation promises is there, and what is there is documented."""

import re
from pathlib import Path

import pytest

from checker.causes import discover as discover_causes
from checker.cli import COMMANDS, door
from checker.cli.commands import Commands, check_hacks
from checker.load import load_assignment, load_rubric

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def options():
    command = Commands.get_command(check_hacks, None, "check")
    return [name for parameter in command.params for name in parameter.opts if name.startswith("--")]


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "check"])
def test_every_command_is_in_the_readme(name):
    assert f"check-hacks {name}" in README


@pytest.mark.parametrize("option", options())
def test_every_option_is_in_the_readme(option):
    assert f"`{option}" in README


@pytest.mark.parametrize("code", [door.OK, door.NOT_PASSED, door.USAGE, door.OURS, door.INTERRUPTED])
def test_every_exit_code_is_in_the_readme(code):
    assert re.search(rf"^\| {code} \|", README, re.MULTILINE)


@pytest.mark.parametrize("name", sorted({criterion.check for criterion in load_rubric(load_assignment()).criteria}))
def test_every_check_of_the_lesson_is_in_the_students_guide(name):
    assert name in (ROOT / "docs/student-guide.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", sorted({cause.code for cause in discover_causes()}))
def test_every_cause_is_in_the_page_of_hints(code):
    assert code in (ROOT / "docs/hints.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_inside_the_repository_leads_somewhere(page):
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_page_has_an_example(name):
    command = Commands.get_command(check_hacks, None, name)

    assert "Example" in (command.epilog or "")
    assert f"check-hacks {name}".replace(" check", "", 1) in command.epilog


def test_every_decision_is_listed():
    listed = (ROOT / "docs/decisions/README.md").read_text(encoding="utf-8")

    assert [page.name for page in ROOT.glob("docs/decisions/0*.md") if page.name not in listed] == []
