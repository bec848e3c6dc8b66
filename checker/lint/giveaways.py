"""Do texts that students read quote what a criterion expects? Then it can be written down instead of being computed.

What `told` in assignments.yaml lists is told on purpose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.checks import discover
from checker.load.complaints import Complaint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.lint.due import Due
    from checker.model import Criterion

EXPECTED = frozenset(
    {"answer", "answers", "approx", "equals", "expected", "has", "is", "matches", "shows", "table", "text", "texts", "values"}
)
"""Params, and keys in them, that say what must come back."""
SHORTEST_TEXT = 4
SMALLEST_NUMBER = 100
"""What is shorter stands in any text by chance."""
SUFFIXES = frozenset({".md", ".py", ".html", ".js", ".css", ".txt", ".json", ".ipynb", ".csv"})
MOST_BYTES = 300_000


class Secret(NamedTuple):
    """A value that a criterion expects or sends, as it would stand in a text."""

    text: str
    criterion: str
    param: str

    def stands_in(self, text: str) -> bool:
        return bool(re.search(rf"(?<!\w){re.escape(self.text)}(?!\w)", text, re.IGNORECASE))

    def given_away(self, by: str) -> str:
        return f"{by} quotes a value of {self.param} of {self.criterion}; choose another one, or list it under `told` in assignments.yaml"


def rule(due: Due) -> Iterator[Complaint]:
    secrets = [each for criterion in due.rubric.criteria for each in _secrets(criterion) if each.text not in due.assignment.told]
    if secrets:
        yield from _in_the_rubric(due, secrets)
        yield from _in_the_starter(due, secrets)


def _in_the_rubric(due: Due, secrets: list[Secret]) -> Iterator[Complaint]:
    for number, criterion in enumerate(due.rubric.criteria):
        for secret in secrets:
            if criterion.title and secret.stands_in(criterion.title):
                yield due.criterion(number, "title").complaint(secret.given_away("the title"))
            prompt = str(criterion.params.get("prompt", ""))
            if secret.stands_in(prompt):
                yield due.criterion(number, "params", "prompt").complaint(secret.given_away("the prompt"))
            if any(secret.stands_in(about) for about in _abouts(criterion)):
                yield due.criterion(number, "params", "rows").complaint(secret.given_away("an `about`"))


def _abouts(criterion: Criterion) -> Iterator[str]:
    """What students read of the rows of a table."""
    rows = criterion.params.get("rows", ())
    yield from (str(row["about"]) for row in rows if isinstance(row, dict) and "about" in row)


def _in_the_starter(due: Due, secrets: list[Secret]) -> Iterator[Complaint]:
    for path in sorted(due.starter.rglob("*")):
        if path.suffix not in SUFFIXES or not path.is_file() or path.stat().st_size > MOST_BYTES:
            continue
        shown = path.relative_to(due.root).as_posix()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            for secret in secrets:
                if secret.stands_in(line):
                    yield Complaint(shown, number, secret.given_away("the starter"))


def _secrets(criterion: Criterion) -> Iterator[Secret]:
    kinds = discover()[criterion.check].params
    for param, value in criterion.params.items():
        if kinds.get(param) == "json" or param in EXPECTED:
            for text in _leaves(value):
                yield Secret(text, criterion.id, param)


def _leaves(value: Any) -> Iterator[str]:
    """The values themselves; of a question and its answer only the answer, for the question has to be known."""
    if isinstance(value, dict):
        answers = [inner for key, inner in value.items() if key in EXPECTED]
        for inner in answers if answers or "path" in value else value.values():
            yield from _leaves(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _leaves(inner)
    elif isinstance(value, str) and len(value.strip()) >= SHORTEST_TEXT and "{{" not in value:
        yield value.strip()
    elif isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= SMALLEST_NUMBER:
        yield str(value)
