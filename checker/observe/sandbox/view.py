"""What a student's program sees of this machine: the system and this Python, read-only, and nothing that is ours or a neighbour's."""

from __future__ import annotations

import os
import site
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import checker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store")
SETTINGS = ("/etc/ld.so.cache", "/etc/localtime", "/etc/mime.types", "/etc/alternatives")
PARTS = ("bin", "lib", "lib64", "pyvenv.cfg")
"""Of the folder of a Python: somebody may have made one in the middle of a folder full of other things."""
MOST_LINKS = 40


def system() -> Iterator[str]:
    """What to tell bubblewrap of the system's own folders."""
    for folder in SYSTEM:
        if os.path.islink(folder):  # noqa: PTH114 - a path of the system
            yield from ("--symlink", os.readlink(folder), folder)  # noqa: PTH115
        elif os.path.isdir(folder):  # noqa: PTH112
            yield from ("--ro-bind", folder, folder)
    yield from ("--dir", "/etc")
    for file in SETTINGS:
        yield from ("--ro-bind-try", file, file)


def python() -> Iterator[str]:
    """What to tell bubblewrap of the Python that runs us and of its packages, without us."""
    shown = tuple(python_paths())
    ways = [(link, target) for link, target in links(sys.executable) if not _inside(link, (*SYSTEM, *shown))]
    for folder in _above((*shown, *(link for link, _ in ways))):
        yield from ("--dir", folder)
    for path in shown:
        yield from ("--ro-bind", path, path)
    for link, target in ways:
        yield from ("--symlink", target, link)
    hidden = tuple(ours((*SYSTEM, *shown)))
    for folder in hidden:
        yield from ("--tmpfs", folder)
        yield from (word for path in shown if _inside(path, (folder,)) for word in ("--ro-bind", path, path))
        yield from ("--remount-ro", folder)


def python_paths() -> Iterator[str]:
    """Folders and files outside of the system's, parents first."""
    homes = (sys.base_prefix, str(Path(sys.executable).resolve().parents[1]), sys.prefix)
    found = [os.path.join(home, part) for home in homes for part in PARTS]  # noqa: PTH118 - strings for a command
    if site.ENABLE_USER_SITE:
        found.append(site.getusersitepackages())
    there = {path for path in found if os.path.lexists(path)}
    return (path for path in sorted(there) if not _inside(path, SYSTEM))


def another_python(python: str) -> Iterator[str]:
    """What to tell bubblewrap of a Python that is not ours: its folder and the one that it borrows, without what is shown anyway."""
    homes = dict.fromkeys((str(Path(python).parents[1]), str(Path(python).resolve().parents[1])))
    found = [os.path.join(home, part) for home in homes for part in PARTS]  # noqa: PTH118 - strings for a command
    shown = (*SYSTEM, *python_paths())
    paths = [path for path in found if os.path.lexists(path) and not _inside(path, shown)]
    for folder in _above(paths):
        yield from ("--dir", folder)
    for path in paths:
        yield from ("--ro-bind", path, path)


def user_base() -> dict[str, str]:
    """The variable by which Python finds the packages of this user, whose HOME the program does not have."""
    return {"PYTHONUSERBASE": site.getuserbase()} if site.ENABLE_USER_SITE else {}


def ours(shown: Iterable[str]) -> Iterator[str]:
    """Folders of ours that lie in what is shown, parents first.

    The package, a checkout with rubrics and tests around it, and the copy of the rubrics that a development install leaves
    beside other packages.
    """
    package = Path(checker.__file__).resolve().parent
    checkout = package.parent
    installed = (Path(folder).resolve() / "checker" for folder in sys.path if folder)
    copies = (copy for copy in installed if (copy / "material").is_dir())
    folder = checkout if (checkout / "rubric").is_dir() else package
    return (found for found in sorted({str(each) for each in (folder, *copies)}) if _inside(found, shown))


def links(path: str) -> Iterator[tuple[str, str]]:
    """Every link on the way from a path to the file it stands for, as (link, target)."""
    for _ in range(MOST_LINKS):
        if not os.path.islink(path):  # noqa: PTH114
            return
        target = os.readlink(path)  # noqa: PTH115
        yield path, target
        path = os.path.normpath(os.path.join(os.path.dirname(path), target))  # noqa: PTH118, PTH120


def _above(paths: Iterable[str]) -> list[str]:
    """The folders that lead to paths. bubblewrap would make them too, and let only root pass."""
    found = {str(folder) for path in paths for folder in Path(path).parents}
    return sorted(folder for folder in found if folder != "/" and not _inside(folder, SYSTEM))


def _inside(path: str, folders: Iterable[str]) -> bool:
    return any(path == folder or path.startswith(f"{folder}/") for folder in folders)
