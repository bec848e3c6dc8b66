"""Make an environment: by uv, else by pip, within limits of time and size, and put in its place in one step when it is whole."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from checker.environments import pip, uv
from checker.environments.bytecode import compiled
from checker.environments.complaints import NETWORK, OTHER, Obstacle
from checker.environments.place import folder_of_all
from checker.environments.running import Bounds
from checker.observe.interpreter import home_of, python_in, version_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FORMAT = "2"
BOUNDS = Bounds()


class Chosen(NamedTuple):
    """What an environment is to hold. `lock` None: pip will choose. `as_of`: the day that it was chosen for; empty for today."""

    needs: tuple[str, ...]
    python: str
    lock: uv.Lock | None = None
    as_of: str = ""


def made(needs: Sequence[str], python: str, as_of: str = "", bounds: Bounds = BOUNDS) -> Path:
    """The folder of the environment that has these packages; one that was made before is taken as it is. Raises Obstacle."""
    return filled(chosen(needs, python, as_of, bounds), bounds)


def chosen(needs: Sequence[str], python: str, as_of: str = "", bounds: Bounds = BOUNDS) -> Chosen:
    """The versions of these packages as of a day ("2026-03-14"), asked for once. Raises Obstacle.

    Where an index does not say when its files came, or nothing fits any more, they are today's.
    """
    wanted = tuple(sorted(set(needs)))
    if uv.uv() is None:
        return Chosen(wanted, python)
    day = "" if all("==" in need for need in wanted) else as_of
    try:
        return Chosen(wanted, python, _lock(wanted, python, day, bounds), day)
    except Obstacle as obstacle:
        if not day or obstacle.code == NETWORK:
            raise
    return Chosen(wanted, python, _lock(wanted, python, "", bounds))


def _lock(needs: tuple[str, ...], python: str, as_of: str, bounds: Bounds) -> uv.Lock:
    """One that was made before is read again."""
    place = folder_of_all().parent / "chosen" / f"{_key(*_of(python), as_of, *needs)}.toml"
    with suppress(OSError, UnicodeDecodeError):
        return uv.lock_of(place.read_text(encoding="utf-8"))
    with _workshop(place.parent) as workshop:
        lock = uv.resolved(needs, python, as_of, uv.Place(workshop, _kept()), bounds)
        (workshop / uv.LOCK).replace(place)
    return lock


def filled(what: Chosen, bounds: Bounds = BOUNDS) -> Path:
    """The environment of what was chosen. Raises Obstacle."""
    names = what.lock.pins if what.lock else what.needs
    home = folder_of_all() / _key(*_of(what.python), *sorted(names))
    if is_whole(home):
        return home
    with _workshop(home.parent) as workshop:
        environment = workshop / "environment"
        if what.lock is None:
            pip.fill(environment, what.needs, what.python, workshop, bounds)
        else:
            uv.fill(environment, what.lock, what.python, uv.Place(workshop, _kept()), bounds)
            compiled(environment, folder_of_all().parent / "bytecode")
        _move(environment, home)
    return home


def is_there(what: Chosen) -> bool:
    """Whether it was made before."""
    names = what.lock.pins if what.lock else what.needs
    return is_whole(folder_of_all() / _key(*_of(what.python), *sorted(names)))


@contextmanager
def _workshop(folder: Path) -> Iterator[Path]:
    """A folder beside those that are whole, gone afterwards. Raises Obstacle where the disk does not want it."""
    workshop = folder / f".{os.urandom(9).hex()}"
    try:
        (workshop / "tmp").mkdir(parents=True)
        for each in (folder.parent, folder, workshop):
            _open_to_all(each)
        yield workshop
    except OSError as error:
        raise Obstacle(OTHER, error.strerror or type(error).__name__) from error
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _open_to_all(folder: Path) -> None:
    """Programs run as somebody else where root grades; the folders may be older than we are, and somebody's choice."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        with suppress(OSError):
            folder.chmod(folder.stat().st_mode | 0o055)


def _of(python: str) -> tuple[str, ...]:
    """What makes an environment another one although the packages are the same: it borrows its Python."""
    import platform  # noqa: PLC0415 - opt-in

    return (FORMAT, version_of(python), platform.machine(), str(home_of(python)), "uv" if uv.uv() else "pip")


def _key(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:24]


def _kept() -> Path:
    """What uv fetched, on the same disk as the environments: their files are links to it."""
    return folder_of_all().parent / "uv"


def is_whole(home: Path) -> bool:
    return python_in(home) is not None


def _move(made_: Path, home: Path) -> None:
    """Whoever was quicker with the same list has made the same."""
    if home.exists() and not is_whole(home):
        shutil.rmtree(home)
    with suppress(FileExistsError):
        try:
            made_.rename(home)
        except OSError:
            if not is_whole(home):
                raise
