"""Named tuples to plain JSON values and back. `from_json(type(x), to_json(x)) == x` for every type of evidence."""

from __future__ import annotations

from base64 import b64decode, b64encode
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from checker.errors import CheckerError

T = TypeVar("T")


def to_json(value: Any) -> Any:
    """Named tuples become objects, other tuples lists, bytes {"text": ...} or {"base64": ...}."""
    if isinstance(value, tuple):
        names = getattr(value, "_fields", None)
        items = [to_json(item) for item in value]
        return items if names is None else dict(zip(names, items, strict=True))
    return _bytes_to_json(value) if isinstance(value, bytes) else value


def _bytes_to_json(value: bytes) -> dict[str, str]:
    try:
        return {"text": value.decode("utf-8")}
    except UnicodeDecodeError:
        return {"base64": b64encode(value).decode("ascii")}


def from_json(kind: type[T], data: Any) -> T:
    """The value of `kind` that `data` was made from. Raises CheckerError when `data` has another shape."""
    try:
        value: T = _build(kind, data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = f"stored {kind.__name__} cannot be read: {error}"
        raise CheckerError(message) from error
    return value


def _build(kind: Any, data: Any) -> Any:
    if hasattr(kind, "_fields"):
        hints = _hints(kind)
        return kind(**{name: _build(hints[name], item) for name, item in data.items()})
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return None if data is None else _build(next(arg for arg in get_args(kind) if arg is not NoneType), data)
    if origin is tuple:
        return _build_tuple(get_args(kind), data)
    if kind is bytes:
        return data["text"].encode() if "text" in data else b64decode(data["base64"])
    return data


def _build_tuple(kinds: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:  # noqa: PLR2004 - the two of `tuple[X, ...]`
        return tuple(_build(kinds[0], item) for item in data)
    return tuple(_build(kind, item) for kind, item in zip(kinds, data, strict=True))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
