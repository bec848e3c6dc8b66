"""YAML to nodes that remember their lines. The only place that knows PyYAML."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NoReturn

import yaml
from yaml.constructor import SafeConstructor

from checker.load.complaints import Complaint, Complaints
from checker.load.lines import Node

DEEPEST = 500
MOST_NODES = 100_000
TOO_DEEP = "it is nested too deeply"
UNREADABLE = (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, OverflowError)
"""What PyYAML raises at `!!int ""`, `!!bool x`, `!!timestamp x`, a number of 5,000 digits or a 30th of February."""


def parse(text: str, shown: str) -> Node:
    """Raises ConfigError, naming file and line, when the text is empty, no YAML, or uses more of YAML than data needs."""
    if _is_too_deep(text):
        _refuse(shown, 1, TOO_DEEP)
    try:
        return _parsed(text, shown)
    except RecursionError:
        _refuse(shown, 1, TOO_DEEP)


def _is_too_deep(text: str) -> bool:
    """A first look: at some tens of thousands of levels PyYAML's C code would end this process."""
    if re.search(rf"(?m)^ *(?:[-?] +){{{DEEPEST}}}|^ {{{DEEPEST}}}", text):
        return True
    steps = (1 if mark in "[{" else -1 for mark in re.findall(r"[][{}]", text))
    return max(accumulate(steps), default=0) > DEEPEST


def _parsed(text: str, shown: str) -> Node:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        _refuse(shown, mark.line + 1 if mark else 1, f"this is not YAML: {error.problem or error.context}")
    except (yaml.YAMLError, ValueError) as error:
        _refuse(shown, 1, f"this is not YAML: {' '.join(str(error).split())}")
    if root is None:
        _refuse(shown, 1, "the file is empty")
    if _size(root, {}, ()) > MOST_NODES:
        _refuse(shown, 1, "with all that its aliases (*) stand for it is endless: write out what is meant")
    return _node(root, "the file", shown, ())


def _size(node: yaml.Node, known: dict[int, int], above: tuple[int, ...]) -> int:
    """How many nodes it is with every alias written out; each is counted once. What contains itself is complained about later."""
    if isinstance(node, yaml.ScalarNode) or id(node) in above:
        return 1
    if id(node) not in known:
        pairs = node.value if isinstance(node, yaml.SequenceNode) else [each for pair in node.value for each in pair]
        known[id(node)] = 1 + sum(_size(each, known, (*above, id(node))) for each in pairs)
    return known[id(node)]


def _refuse(shown: str, line: int, what: str) -> NoReturn:
    raise Complaints((Complaint(shown, line, what),))


def _node(node: yaml.Node, name: str, shown: str, above: tuple[yaml.Node, ...]) -> Node:
    line = node.start_mark.line + 1
    if node in above:
        _refuse(shown, line, f"{name} contains itself")
    above = (*above, node)
    if isinstance(node, yaml.MappingNode):
        pairs = ((_node(key, name, shown, above), _node(value, str(key.value), shown, above)) for key, value in node.value)
        return Node("map", line, tuple(pairs))
    if isinstance(node, yaml.SequenceNode):
        return Node("list", line, tuple(_node(item, name, shown, above) for item in node.value))
    try:
        return Node("scalar", line, SafeConstructor().construct_document(node))
    except UNREADABLE as error:
        _refuse(shown, line, f"{name} cannot be read: {getattr(error, 'problem', error)}")
