"""Named tuples to plain JSON values and back. `from_json(type(x), to_json(x)) == x` for every type of evidence."""

from __future__ import annotations

from base64 import b64decode, b64encode
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from checker.errors import CheckerError

if TYPE_CHECKING:
    from collections.abc import Callable

    Build = Callable[[Any], Any]

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
    build = _builder(kind)  # type: ignore[arg-type]  # a class is hashable
    try:
        value: T = build(data) if build else data
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = f"stored {kind.__name__} cannot be read: {error}"
        raise CheckerError(message) from error
    return value


@cache
def _builder(kind: Any) -> Build | None:
    """What makes a value of this type, put together once; None where the JSON value is the value already."""
    if hasattr(kind, "_fields"):
        return _named_tuple_builder(kind)
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _optional_builder(next(arg for arg in get_args(kind) if arg is not NoneType))
    if origin is tuple:
        return _tuple_builder(*get_args(kind))
    return _bytes_from_json if kind is bytes else None


def _named_tuple_builder(kind: Any) -> Build:
    hints = get_type_hints(kind)
    builders = {name: _builder(hints[name]) for name in kind._fields}
    inner = [(place, build) for place, build in enumerate(builders.values()) if build]

    def build(data: Any) -> Any:
        if tuple(data) != kind._fields:
            return _build_incomplete(kind, builders, data)
        items = list(data.values())
        for place, build_item in inner:
            items[place] = build_item(items[place])
        return kind._make(items)

    return build


def _build_incomplete(kind: Any, builders: dict[str, Build | None], data: dict[str, Any]) -> Any:
    """Fields in another order, or absent because they are younger than the data and have a default."""
    return kind(**{name: build(item) if (build := builders[name]) else item for name, item in data.items()})


def _optional_builder(kind: Any) -> Build | None:
    build = _builder(kind)
    return build and (lambda data: None if data is None else build(data))


def _tuple_builder(*kinds: Any) -> Build:
    if len(kinds) == 2 and kinds[1] is Ellipsis:  # noqa: PLR2004 - the two of `tuple[X, ...]`
        build = _builder(kinds[0])
        return (lambda data: tuple(map(build, data))) if build else tuple
    return _row_builder(tuple(map(_builder, kinds)))


def _row_builder(builders: tuple[Build | None, ...]) -> Build:
    def build(data: Any) -> tuple[Any, ...]:
        if len(data) != len(builders):
            message = f"{len(data)} items instead of {len(builders)}"
            raise ValueError(message)
        if plain:
            return tuple(data)
        return tuple(build_item(item) if build_item else item for build_item, item in zip(builders, data, strict=True))

    plain = not any(builders)
    return build


def _bytes_from_json(data: dict[str, str]) -> bytes:
    return data["text"].encode() if "text" in data else b64decode(data["base64"])
