"""A key for what follows from a value that cannot be hashed, and is too large to be compared. Pure."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Itself(Generic[T]):
    """Equal to nothing but the very same object, which lives as long as it is remembered: `lru_cache` may hold what follows."""

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)
