"""YAML that remembers its lines, so that each complaint can name one."""

from __future__ import annotations

from functools import partial
from math import isfinite
from types import NoneType
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar

from checker.load.complaints import Complaint, Complaints, every

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

T = TypeVar("T")
A_DAY = 86_400


class Node(NamedTuple):
    """A piece of YAML without YAML: `kind` is "map" (value: pairs of a key's node and a node), "list" (nodes) or "scalar"."""

    kind: str
    line: int
    value: Any

    def plain(self) -> Any:
        """The Python value: texts, numbers, lists, dictionaries."""
        if self.kind == "map":
            return {key.plain(): node.plain() for key, node in self.value}
        return [node.plain() for node in self.value] if self.kind == "list" else self.value


class Value(NamedTuple):
    """One YAML value and where it stands. `name` is how a complaint calls it, like "points"."""

    file: str
    line: int
    name: str
    node: Node

    def wrong(self, what: str) -> NoReturn:
        raise Complaints((self.complaint(what),))

    def plain(self) -> Any:
        return self.node.plain()

    def items(self) -> tuple[Value, ...]:
        """The values of a list."""
        if self.node.kind != "list":
            self.wrong(f"{self.name} must be a list")
        return tuple(self._inner(node, self.name) for node in self.node.value)

    def each(self, reader: Callable[[Value], T]) -> tuple[T, ...]:
        """The values of a list, read. Raises what is wrong with all of them."""
        return every(partial(reader, item) for item in self.items())

    def table(self, readers: Mapping[str, Callable[[Value], Any]], *, required: Iterable[str] = ()) -> dict[str, Any]:
        """The values of a mapping by their keys, each read by its reader. Raises what is wrong with all of them."""
        if self.node.kind != "map":
            self.wrong(f"{self.name} must have keys: {', '.join(readers)}")
        found, complaints = self._by_key()
        complaints += [self.complaint(f"{self.name} has no {name!r}") for name in required if name not in found]
        unknown = [value for name, value in found.items() if name not in readers]
        complaints += [
            value.complaint(f"unknown key {value.name!r} in {self.name}{choices(value.name, readers)}") for value in unknown
        ]
        read = [partial(_read_one, readers[name], value) for name, value in found.items() if name in readers]
        return dict(every(read, complaints))

    def fields(self, known: Iterable[str], *, required: Iterable[str] = ()) -> Mapping[str, Value]:
        """The values of a mapping by their keys; complains about unknown, repeated and missing ones."""
        return self.table(dict.fromkeys(known, _as_it_is), required=required)

    def at(self, keys: Iterable[str | int]) -> Value:
        """What stands there, key by key and number by number; as near to it as there is anything."""
        found = self
        for key in keys:
            inner = found._inside().get(key)
            if inner is None:
                return found
            found = inner
        return found

    def _inside(self) -> Mapping[Any, Value]:
        if self.node.kind == "map":
            return self._by_key()[0]
        return dict(enumerate(self.items())) if self.node.kind == "list" else {}

    def _by_key(self) -> tuple[dict[str, Value], list[Complaint]]:
        """The first value of each key, where its key stands, and complaints about those that stand there again."""
        found: dict[str, Value] = {}
        complaints = []
        for key, node in self.node.value:
            name = str(key.value)
            if name in found:
                complaints.append(
                    Complaint(self.file, key.line, f"{name!r} stands here twice (first in line {found[name].line})")
                )
            else:
                found[name] = self._inner(node, name, line=key.line)
        return found, complaints

    def complaint(self, what: str) -> Complaint:
        return Complaint(self.file, self.line, what)

    def text(self) -> str:
        value = self.plain()
        if not isinstance(value, str):
            self.wrong(f"{self.name} must be a text, and YAML reads {spelled(value)} there: if a text is meant, put it in quotes")
        if not value.strip():
            self.wrong(f"{self.name} must be a text, and is empty")
        return value

    def texts(self) -> tuple[str, ...]:
        found = tuple(item.text() for item in self.items())
        if not found:
            self.wrong(f"{self.name} must not be empty")
        return found

    def json(self) -> Any:
        """A value that JSON can say too: no date, no key that YAML takes for something else than a text."""
        if self.node.kind == "list":
            return list(self.each(Value.json))
        if self.node.kind == "map":
            for key, _ in self.node.value:
                if not isinstance(key.value, str):
                    self._inner(key, self.name).wrong(f"a key in {self.name} is no text but {key.value!r}: put it in quotes")
            return self.table({key.value: Value.json for key, _ in self.node.value})
        value = self.node.value
        if not isinstance(value, str | int | float | None) or (isinstance(value, float) and not isfinite(value)):
            self.wrong(
                f"{self.name}: YAML reads {spelled(value)} there, which JSON does not know: if a text is meant, put it in quotes"
            )
        return value

    def whole(self, *, most: int | None = None) -> int:
        """A whole number above 0."""
        value = self.plain()
        if not isinstance(value, int) or isinstance(value, bool) or value < 1 or (most is not None and value > most):
            self.wrong(f"{self.name} must be a whole number above 0{f' and at most {most}' if most else ''}, and is {value!r}")
        return value

    def yes_or_no(self) -> bool:
        value = self.plain()
        if not isinstance(value, bool):
            self.wrong(f"{self.name} must be true or false, and is {value!r}")
        return value

    def duration(self) -> float:
        """Seconds above 0, at most a day."""
        value = self.plain()
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value <= A_DAY:
            self.wrong(f"{self.name} must be a number of seconds above 0 (and at most a day's, {A_DAY}), and is {value!r}")
        return float(value)

    def share(self) -> float:
        """From 0 to 1."""
        value = self.plain()
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
            self.wrong(f"{self.name} must be a number from 0 to 1, and is {value!r}")
        return float(value)

    def _inner(self, node: Node, name: str, line: int | None = None) -> Value:
        return Value(file=self.file, line=line or node.line, name=name, node=node)


def spelled(value: Any) -> str:
    """A value that is no text, as a teacher may have written it, and what YAML takes it for."""
    if isinstance(value, bool):
        return f"{str(value).lower()} (yes or no)"
    if isinstance(value, float) and not isfinite(value):
        return f"the number {str(value).replace('inf', '.inf').replace('nan', '.nan')}"
    if isinstance(value, int | float):
        return f"the number {value}"
    if hasattr(value, "isoformat"):
        return f"the date {value}"
    return {dict: "keys and values", list: "a list", NoneType: "nothing", bytes: "octets"}.get(type(value), type(value).__name__)


def _as_it_is(value: Value) -> Value:
    return value


def _read_one(reader: Callable[[Value], Any], value: Value) -> tuple[str, Any]:
    return value.name, reader(value)


def read(path: Path, shown: str) -> Value:
    """A YAML file's top. Raises ConfigError when it is absent, empty or no YAML."""
    return value_of(read_text(path, shown), shown)


def value_of(text: str, shown: str) -> Value:
    """The top of a file whose text this is. Raises ConfigError when it is empty or no YAML."""
    from checker.load.twins import twin_of  # noqa: PLC0415 - `--help` reads no YAML

    node = twin_of(text)
    if node is None:
        from checker.load.yaml import parse  # noqa: PLC0415 - PyYAML takes 25 ms to import

        node = parse(text, shown)
    return Value(file=shown, line=1, name="the file", node=node)


def read_text(path: Path, shown: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise Complaints((Complaint(shown, None, "there is no such file"),)) from error
    except OSError as error:
        raise Complaints((Complaint(shown, None, f"it cannot be read: {error.strerror}"),)) from error
    except UnicodeDecodeError as error:
        raise Complaints((Complaint(shown, None, "it is not UTF-8 text; save it again with that encoding"),)) from error


def choices(name: str, known: Iterable[str]) -> str:
    """What a complaint says about the valid names, and which of them was meant."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    names = tuple(known)
    near = get_close_matches(name, names, n=1)
    likely = f"; did you mean {near[0]!r}?" if near else ""
    return f"{likely} (valid: {', '.join(names)})"
