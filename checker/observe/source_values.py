"""What must not be shown, and what shows which file was edited: values of records, words of pages."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Any

from checker.observe.source_text import functions, text_of
from checker.python_syntax import last_name
from checker.read_json import read_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import File, Program
    from checker.observe.source_text import Source

SHORTEST = 2
MOST_VALUES = 2000
MOST_WORDS = 300
MOST_DATA_FILE = 1_000_000

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_TAG = re.compile(r"<[^<>]*>")
_LITERAL = r"\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'"


def record_values(source: Source) -> Iterator[str]:
    """String values of dictionaries, and whatever else may become one: arguments, assigned keys and names."""
    if source.fault:
        yield from _values_of_text(source.program.text)
    own = {node.name for node in source.nodes if isinstance(node, ast.ClassDef)} | {f.name for f in functions(source.nodes)}
    used = {
        value.id for node in source.nodes if isinstance(node, ast.Dict) for value in node.values if isinstance(value, ast.Name)
    }
    for node in source.nodes:
        if isinstance(node, ast.Dict):
            yield from _strings(*node.values)
        elif isinstance(node, ast.Call) and last_name(node.func) in own | {"dict"}:
            yield from _strings(*node.args, *(word.value for word in node.keywords))
        elif isinstance(node, ast.Assign) and _may_be_value(node.targets[0], used):
            yield from _strings(node.value)
        elif isinstance(node, (ast.List, ast.Tuple)) and any(isinstance(item, (ast.List, ast.Tuple)) for item in node.elts):
            yield from _strings(*node.elts)


def data_values(files: tuple[File, ...]) -> Iterator[str]:
    """String values in the JSON files beside the program; what hidden folders hold is settings."""
    for file in files:
        if file.path.endswith(".json") and "/." not in f"/{file.path}" and len(file.content) <= MOST_DATA_FILE:
            try:
                data = read_json(file.content)
            except ValueError:
                continue
            yield from _strings_of_data(data)


def tidy(values: Iterator[str]) -> tuple[str, ...]:
    """Each once, in order, without those that are too short to tell anything."""
    return tuple(dict.fromkeys(value for value in values if len(value.strip()) >= SHORTEST))[:MOST_VALUES]


def page_words(program: Program, source: Source) -> tuple[str, ...]:
    """The words of string literals that look like HTML."""
    pages = [text for text in map(text_of, source.nodes) if text and _TAG.search(text)]
    if source.fault:
        pages = [program.text] if _TAG.search(program.text) else []
    words = [word for page in pages for word in _WORD.findall(_TAG.sub(" ", page))]
    return tuple(dict.fromkeys(words))[:MOST_WORDS]


def _may_be_value(target: ast.expr, used: set[str]) -> bool:
    return isinstance(target, ast.Subscript) or (isinstance(target, ast.Name) and target.id in used)


def _strings(*nodes: ast.AST) -> Iterator[str]:
    """String literals in values and the lists, tuples and sets they hold; dictionaries speak for themselves."""
    for node in nodes:
        text = text_of(node)
        if text is not None:
            yield text
        elif isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            yield from _strings(*node.elts)
        elif isinstance(node, ast.JoinedStr):
            yield from _strings(*node.values)


def _values_of_text(text: str) -> Iterator[str]:
    """Where Python cannot read the program: what stands behind a colon, and the lists there, up to the next key."""
    for match in re.finditer(rf":\s*(?:{_LITERAL})", text):
        yield match[1] or match[2] or ""
    for listed in re.finditer(r":\s*\[([^\]:]*)", text):
        for match in re.finditer(_LITERAL, listed[1]):
            yield match[1] or match[2] or ""


def _strings_of_data(data: Any) -> Iterator[str]:
    waiting = [data]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, (list, dict)):
            waiting.extend(reversed(list(item.values()) if isinstance(item, dict) else item))
