"""Projects that say in a file of their own what they need: pyproject.toml, Pipfile, environment.yml, setup.cfg, setup.py."""

from __future__ import annotations

import ast
import configparser
import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from checker.distributions import may_be_published
from checker.listing.requirement import Need, need, need_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CONDAS = {
    "pytorch": "torch",
    "py-opencv": "opencv-python",
    "opencv": "opencv-python",
    "beautifulsoup": "beautifulsoup4",
    "msgpack-python": "msgpack",
}
"""Packages that conda calls by other names than the index does."""
NOT_PACKAGES = frozenset(("python", "pip", "setuptools", "wheel"))
MOST_BRACKETS = 1_000
"""In YAML, of which each costs as much time as there are open ones."""
CONDAS_NAME = re.compile(r"(?:[\w-]+::)?(?P<name>[A-Za-z0-9_.-]+?)\s*(?P<versions>[=<>!~].*)?$")


def in_pyproject(text: str) -> Iterator[Need]:
    """[project], its extras, the groups of PEP 735, poetry's, pdm's and uv's."""
    data = _toml(text)
    project, tool = _table(data, "project"), _table(data, "tool")
    yield from _strings(project.get("dependencies"))
    for group in (*_table(project, "optional-dependencies").values(), *_table(data, "dependency-groups").values()):
        yield from _strings(group)
    poetry = _table(tool, "poetry")
    yield from _pairs(_table(poetry, "dependencies"))
    yield from _pairs(_table(poetry, "dev-dependencies"))
    for group in _table(poetry, "group").values():
        yield from _pairs(_table(group, "dependencies") if isinstance(group, dict) else {})
    for group in _table(_table(tool, "pdm"), "dev-dependencies").values():
        yield from _strings(group)
    yield from _strings(_table(tool, "uv").get("dev-dependencies"))


def in_script(text: str) -> Iterator[Need]:
    """The block of comments at the top of a script (PEP 723)."""
    found = re.search(r"(?m)^# /// script[ \t]*\r?$", text) if "# /// script" in text else None
    if found is not None:
        yield from _strings(_toml("\n".join(_commented(text[found.end() :].splitlines()[1:]))).get("dependencies"))


def _commented(lines: list[str]) -> Iterator[str]:
    """What stands in comments, up to the end of the block; nothing where it has none."""
    inner = list(takewhile(lambda line: line.startswith("#") and line.rstrip() != "# ///", lines))
    if len(inner) < len(lines) and lines[len(inner)].rstrip() == "# ///":
        yield from (line[1:].removeprefix(" ") for line in inner)


def in_pipfile(text: str) -> Iterator[Need]:
    data = _toml(text)
    yield from _pairs(_table(data, "packages"))
    yield from _pairs(_table(data, "dev-packages"))


def in_conda(text: str) -> Iterator[Need]:
    """An environment.yml: its pip section, and what an index has, too."""
    import yaml  # noqa: PLC0415 - few have one

    if text.count("[") + text.count("{") > MOST_BRACKETS:
        return
    try:
        data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - the plainest loader of all: it makes nothing but texts
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        return
    for said in _items(data.get("dependencies") if isinstance(data, dict) else ()):
        if isinstance(said, dict):
            yield from _strings(said.get("pip"))
        elif isinstance(said, str):
            found = _of_conda(said)
            if found is not None:
                yield found


def _of_conda(said: str) -> Need | None:
    """`numpy=1.26` is "numpy" of any version: conda's builds are not the index's."""
    found = CONDAS_NAME.match(said.strip())
    name = found["name"].lower() if found else ""
    found_need = need_of(CONDAS.get(name, name)) if name not in NOT_PACKAGES else None
    return found_need if found_need is not None and may_be_published(found_need.name) else None


def in_setup_cfg(text: str) -> Iterator[Need]:
    settings = configparser.RawConfigParser(strict=False)
    try:
        settings.read_string(text)
        said = settings.get("options", "install_requires", fallback="")
        extras = dict(settings.items("options.extras_require")) if settings.has_section("options.extras_require") else {}
    except configparser.Error:
        return
    for lines in (said, *extras.values()):
        yield from _strings(lines.replace(";\n", "\n").splitlines())


def in_setup_py(text: str) -> Iterator[Need]:
    """Lists that stand there as such."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in {"install_requires", "extras_require", "requires"}:
            yield from _strings([word.value for word in ast.walk(node.value) if isinstance(word, ast.Constant)])


def _pairs(table: dict[str, Any]) -> Iterator[Need]:
    """`flask = "^3.0"`, `flask = {version = "*"}`, `flask = "*"`."""
    for name, said in table.items():
        if name.lower() in NOT_PACKAGES:
            continue
        versions = said.get("version", "") if isinstance(said, dict) else said
        found = need(name, _pep440(versions) if isinstance(versions, str) else "") or need(name)
        if found is not None:
            yield found


def _pep440(said: str) -> str:
    """Poetry's caret and tilde as ranges: "^3.1" is ">=3.1,<4"."""
    text = said.strip()
    found = re.fullmatch(r"([\^~])\s*(\d{1,9})(?:\.(\d{1,9}))?((?:\.\d+)*)", text, re.ASCII)
    if found is None:
        return "" if text in {"*", "latest"} else f"=={text}" if re.match(r"\d", text) else text
    mark, major, minor = found[1], int(found[2]), int(found[3] or 0)
    tail = f".{found[3]}{found[4]}" if found[3] else ""
    end = f"{major}.{minor + 1}" if (mark == "~" and found[3]) or (mark == "^" and not major) else f"{major + 1}"
    return f">={major}{tail},<{end}"


def _strings(said: object) -> Iterator[Need]:
    found = (need_of(each) for each in _items(said) if isinstance(each, str))
    return (each for each in found if each is not None)


def _items(said: object) -> Iterable[Any]:
    return said if isinstance(said, list | tuple) else ()


def _table(data: object, name: str) -> dict[str, Any]:
    found = data.get(name) if isinstance(data, dict) else None
    return found if isinstance(found, dict) else {}


def _toml(text: str) -> dict[str, Any]:
    import sys  # noqa: PLC0415 - as below

    if sys.version_info >= (3, 11):
        import tomllib  # noqa: PLC0415 - few have one
    else:
        import tomli as tomllib  # noqa: PLC0415 - as above
    try:
        return tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except (ValueError, RecursionError):  # not only TOMLDecodeError: a number may have more digits than Python reads
        return {}
