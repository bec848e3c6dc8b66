"""The house, read from its imports: they point one way, and what judges touches nothing."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

CHECKER = Path(__file__).parents[1] / "checker"

# A layer may import those above it and nothing else of ours. `load` answers typos with the names of the checks, and
# `exhibit` and `masked_log` read evidence with the eyes of `causes`, so they stand below those.
LAYERS = (
    ("ancestry", "packages", "reader"),
    ("rendering", "source_facts", "submission", "distributions"),
    ("handed",),
    ("evidence", "errors"),
    (
        "codec",
        "encodable",
        "faults",
        "html_tree",
        "itself",
        "journey",
        "mask",
        "pointer",
        "printed",
        "python_syntax",
        "read_json",
        "scale",
        "refreshing",
        "urls",
        "wide_text",
    ),
    ("model", "shape", "forms", "links", "redirects", "scripts", "sent_body"),
    ("students", "replace_file"),
    ("wording", "cell_names", "obstacles"),
    ("missing", "listing", "own_modules"),
    ("checks", "causes", "collect", "observe"),
    ("load", "environments", "masked_log", "needs", "troubles", "intake", "similarity"),
    ("plan", "judge", "exhibit", "report"),
    ("advice", "export", "own_screen", "places"),
    ("score", "gradebook"),
    ("rejudge",),
    ("pipeline",),
    ("regrading", "lint", "draft"),
    ("batch",),
    ("ci",),
    ("cli",),
    ("__main__",),
)
PURE = (
    "checks",
    "causes",
    "needs",
    "plan",
    "encodable",
    "faults",
    "itself",
    "judge",
    "advice",
    "places",
    "score",
    "rejudge",
    "wording",
    "cell_names",
    "obstacles",
    "missing",
    "listing",
    "distributions",
    "troubles",
    "exhibit",
    "masked_log",
    "mask",
    "shape",
    "forms",
    "links",
    "redirects",
    "refreshing",
    "urls",
    "scripts",
    "pointer",
    "own_screen",
    "printed",
    "read_json",
    "wide_text",
    "sent_body",
    "report",
    "export",
    "similarity",
)
PURE_TOO = (
    "ancestry",
    "packages",
    "rendering",
    "source_facts",
    "submission",
    "evidence",
    "journey",
    "model",
    "codec",
    "scale",
    "students",
)
WORLD = {"os", "time", "socket", "subprocess", "random", "pathlib", "tempfile", "shutil", "threading", "requests", "signal"}
UNIX_ONLY = {"fcntl", "pty", "termios", "resource", "pwd", "grp", "posix", "select"}
LAZY = {
    "ada_url",
    "jsonschema",
    "rich",
    "selectolax",
    "psutil",
    "nbformat",
    "requests",
    "watchfiles",
    "zipfile",
    "http",
    "tempfile",
    "yaml",
    "sqlalchemy",
    "multiprocessing",
}

# Themselves imported only where there is no /proc to read, and where YAML was edited.
LATE = {"observe/portable.py", "load/yaml.py"}
# Modules of a process of their own, which runs on Linux only and forks: what they import must be there before.
INSIDE = "observe/warm/inside/"
# Brings SQLAlchemy, so only what is itself imported when a class is graded may import it at once.
LATE_PART = "gradebook"
LATE_USERS = {LATE_PART, "batch", "regrading"}


def part_of(path, top=CHECKER):
    """The name in LAYERS that a file belongs to."""
    first, *rest = path.relative_to(top).parts
    return first if rest else first.removesuffix(".py")


def runs(tree):
    """All nodes but those that only type checkers read."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        yield node
        yield from runs(node)


def at_import(tree):
    """As `runs`, without what stands inside of functions."""
    for node in ast.iter_child_nodes(tree):
        typing_only = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        if not typing_only and not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield node
            yield from at_import(node)


def imported(nodes):
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def ours(names):
    """The parts of the house among imported names."""
    known = {part for layer in LAYERS for part in layer}
    return {name.split(".")[1] for name in names if name.startswith("checker.") and name.split(".")[1] in known}


def level(part):
    return next(index for index, layer in enumerate(LAYERS) if part in layer)


def breaches(path, top=CHECKER):
    """What is against the order of the house in one file, in words."""
    tree, part = ast.parse(path.read_text(encoding="utf-8")), part_of(path, top)
    every, early = set(imported(runs(tree))), set(imported(at_import(tree)))
    for other in ours(set(imported(ast.walk(tree)))) - {part}:
        if level(other) >= level(part):
            yield f"{part} imports {other}"
    roots = {name.split(".")[0] for name in every}
    if part in PURE + PURE_TOO:
        yield from (f"{part} imports {name}" for name in sorted(roots & WORLD))
    late = path.relative_to(top).as_posix() in LATE or part == LATE_PART
    unwanted = UNIX_ONLY if late else UNIX_ONLY | LAZY
    if path.relative_to(top).as_posix().startswith(INSIDE):
        unwanted = LAZY
    heavy = {name.split(".")[0] for name in early} & unwanted
    yield from (f"{part} imports {name} at module level" for name in sorted(heavy))
    third_party = roots - sys.stdlib_module_names - {"checker"}
    if part in ("evidence", "errors", "model", "codec", "wording"):
        yield from (f"{part} imports {name}" for name in sorted(third_party))


FILES = sorted(CHECKER.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(CHECKER)) for path in FILES])
def test_imports_point_one_way(path):
    if path == CHECKER / "__init__.py":
        assert not list(imported(runs(ast.parse(path.read_text(encoding="utf-8")))))
        return
    assert list(breaches(path)) == []


def test_every_part_of_the_house_has_a_layer():
    parts = {part_of(path) for path in FILES} - {"__init__", "material"}
    assert parts <= {part for layer in LAYERS for part in layer}


@pytest.mark.parametrize(
    ("file", "text", "breach"),
    [
        pytest.param("checks/x.py", "import time", "checks imports time", id="a check that looks at the clock"),
        pytest.param("checks/x.py", "def f():\n    import os.path", "checks imports os", id="hidden in a function"),
        pytest.param("checks/x.py", "from checker.judge import judge", "checks imports judge", id="upwards"),
        pytest.param("checks/x.py", "from checker import causes", "checks imports causes", id="sideways"),
        pytest.param("evidence.py", "from checker.model import Case", "evidence imports model", id="the lowest one"),
        pytest.param("observe/x.py", "import fcntl", "observe imports fcntl at module level", id="Unix only"),
        pytest.param("load/x.py", "import jsonschema", "load imports jsonschema at module level", id="heavy"),
        pytest.param("model.py", "import click", "model imports click", id="a library in a noun"),
    ],
)
def test_a_breach_is_found(tmp_path, file, text, breach):
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    assert breach in list(breaches(path, tmp_path))


def test_a_name_for_type_checkers_only_is_no_use_of_the_world(tmp_path):
    path = tmp_path / "model.py"
    path.write_text("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import os\n", encoding="utf-8")
    assert list(breaches(path, tmp_path)) == []


def test_what_may_import_late_is_imported_late():
    for path in FILES:
        early = set(imported(at_import(ast.parse(path.read_text(encoding="utf-8")))))
        assert not {"checker." + name.removesuffix(".py").replace("/", ".") for name in LATE} & early, path
        assert part_of(path) in LATE_USERS or LATE_PART not in ours(early), path
