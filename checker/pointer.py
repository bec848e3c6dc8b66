"""JSON Pointer (RFC 6901): the address of a value in JSON, like "/entry/id". Pure."""

from __future__ import annotations

from typing import Any


def at(value: Any, pointer: str) -> Any:
    """What stands at `pointer`; "" is the whole. Raises LookupError where there is nothing, or `pointer` is none."""
    first, *names = pointer.split("/")
    if first:
        raise LookupError(pointer)
    for name in names:
        value = _inner(value, name.replace("~1", "/").replace("~0", "~"))
    return value


def _inner(value: Any, name: str) -> Any:
    if isinstance(value, dict):
        return value[name]
    if isinstance(value, list) and name.isascii() and name.isdigit() and (name == "0" or name[0] != "0"):
        return value[int(name)]
    raise LookupError(name)
