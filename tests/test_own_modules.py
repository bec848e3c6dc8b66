"""Which file an import means."""

from __future__ import annotations

import ast

import pytest

from checker.own_modules import Import, followed, imports, meant, roots_of

PACKAGE = frozenset({"site/__init__.py", "site/views.py", "site/deep/__init__.py", "site/deep/inner.py"})


def wanted(text):
    (found,) = imports(ast.walk(ast.parse(text)))
    return found


@pytest.mark.parametrize(
    ("text", "importer", "files"),
    [
        ("import helpers", "main.py", ("helpers.py",)),
        ("import site", "main.py", ("site/__init__.py",)),
        ("import site.views", "main.py", ("site/__init__.py", "site/views.py")),
        ("from site import views, nothing", "main.py", ("site/__init__.py", "site/views.py")),
        ("from site.views import home", "main.py", ("site/__init__.py", "site/views.py")),
        ("from .views import home", "site/__init__.py", ("site/views.py",)),
        ("from . import views", "site/__init__.py", ("site/__init__.py", "site/views.py")),
        ("from .. import views", "site/deep/inner.py", ("site/__init__.py", "site/views.py")),
        ("from ..views import x", "site/deep/inner.py", ("site/views.py",)),
        ("from .inner import x", "site/deep/__init__.py", ("site/deep/inner.py",)),
        ("from .helpers import x", "site/views.py", ()),
        ("from loose.part import x", "main.py", ("loose/part.py",)),
        ("def later():\n    import helpers", "main.py", ("helpers.py",)),
        ("import flask", "main.py", ()),
        ("importlib.import_module('site.views')", "main.py", ("site/__init__.py", "site/views.py")),
        ("import_module('.views', __package__)", "site/__init__.py", ("site/views.py",)),
        ("from helpers.other import x", "main.py", ("helpers.py",)),
    ],
)
def test_an_import_means_files(text, importer, files):
    assert meant(wanted(text), importer, ("",), {*PACKAGE, "main.py", "helpers.py", "loose/part.py"}) == files


def test_a_package_comes_before_a_module_of_its_name():
    assert meant(wanted("import blog"), "main.py", ("",), {"blog.py", "blog/__init__.py"}) == ("blog/__init__.py",)


def test_the_first_folder_that_has_it_counts():
    paths = {"backend/models.py", "models.py"}
    assert meant(wanted("import models"), "backend/main.py", ("backend", ""), paths) == ("backend/models.py",)
    assert meant(wanted("import models"), "backend/main.py", ("other", ""), paths) == ("models.py",)


def test_imports_are_followed_in_circles_and_to_a_limit():
    files = {f"m{number}.py": f"import m{(number + 1) % 9}" for number in range(9)}
    look = {path: list(imports(ast.walk(ast.parse(text)))) for path, text in files.items()}
    assert followed("m0.py", look.__getitem__, ("",), files, 40) == tuple(f"m{number}.py" for number in range(1, 9))
    assert followed("m0.py", look.__getitem__, ("",), files, 3) == ("m1.py", "m2.py", "m3.py")


@pytest.mark.parametrize(
    ("program", "text", "roots"),
    [
        ("main.py", "import blog", ("",)),
        ("blog/main.py", "import views", ("blog",)),
        ("blog/__main__.py", "from blog import app", ("blog", "")),
        ("work/blog/main.py", "from blog.views import x", ("work/blog", "work")),
        ("work/blog/main.py", "from .views import x", ("work/blog",)),
        ("work/blog/main.py", "import work.blog.views", ("work/blog", "")),
    ],
)
def test_a_program_finds_its_own_package_from_above(program, text, roots):
    assert roots_of(program, (wanted(text),)) == roots


def test_there_is_an_end_to_imports_and_to_their_dots():
    tree = ast.parse("\n".join(f"import m{number}" for number in range(1000)))
    assert len(list(imports(ast.walk(tree)))) == 300
    assert meant(Import("a." * 3000 + "a", 9999), "x/y.py", ("",), set()) == ()
