"""YAML to nodes that remember their lines. The only place that knows PyYAML."""

from __future__ import annotations

from typing import NoReturn

import yaml
from yaml.constructor import SafeConstructor

from checker.load.complaints import Complaint, Complaints
from checker.load.lines import Node


def parse(text: str, shown: str) -> Node:
    """Raises ConfigError, naming file and line, when the text is empty, no YAML, or uses more of YAML than data needs."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        _refuse(shown, mark.line + 1 if mark else 1, f"this is not YAML: {error.problem or error.context}")
    except yaml.YAMLError as error:
        _refuse(shown, 1, f"this is not YAML: {error}")
    if root is None:
        _refuse(shown, 1, "the file is empty")
    return _node(root, "the file", shown, ())


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
    except (yaml.YAMLError, ValueError) as error:
        _refuse(shown, line, f"{name} cannot be read: {getattr(error, 'problem', error)}")
