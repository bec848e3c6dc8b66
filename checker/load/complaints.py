"""What is wrong with a teacher's files: all of it at once, each with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from checker.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")


class Complaint(NamedTuple):
    """`line` is None when it is about the file as a whole."""

    file: str
    line: int | None
    what: str

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{where}: {self.what}"


class Complaints(ConfigError):  # noqa: N818 - it holds several
    """One line of its message is one complaint."""

    def __init__(self, found: Iterable[Complaint]) -> None:
        self.found = tuple(found)
        super().__init__("\n".join(map(str, self.found)))


def every(readings: Iterable[Callable[[], T]], complaints: Iterable[Complaint] = ()) -> tuple[T, ...]:
    """What the readings give. Raises Complaints when there are any already, or when readings raise them: all in one."""
    found: list[T] = []
    wrong = list(complaints)
    for reading in readings:
        try:
            found.append(reading())
        except Complaints as error:  # noqa: PERF203 - the next ones are wanted, too
            wrong += error.found
    if wrong:
        raise Complaints(wrong)
    return tuple(found)
