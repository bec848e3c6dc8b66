from __future__ import annotations

import pytest

from checker.evidence import Sign
from checker.reader import STUDENT
from checker.score import filled
from tests.builders import handed, source
from tests.causes.situations import Row, cause_at, died, recognised

MODULE = "server_boots.missing_module"


def missing(module, **differences):
    return died(f"ModuleNotFoundError: No module named '{module}'", **differences)


def on_their_own_computer(seen):
    environment = seen.evidence.environment._replace(reader=STUDENT)
    return seen._replace(evidence=seen.evidence._replace(environment=environment))


ROWS = (
    Row("misspelled_module", MODULE, missing("falsk")),
    Row("misspelled_module", MODULE, missing("flask_core")),
    Row("misspelled_library", MODULE, missing("pandsa")),
    Row("misspelled_standard", MODULE, missing("Random")),
    Row("misspelled_standard", MODULE, missing("jsonify")),
    Row("package_for_module", MODULE, missing("pillow")),
    Row("module_elsewhere", MODULE, missing("my_helpers", handed=handed(names=("server.py", "tools/my_helpers.py")))),
    Row("part_of_module", MODULE, missing("flask.ext")),
    Row("other_pythons_module", MODULE, on_their_own_computer(missing("distutils"))),
    Row("other_pythons_module", MODULE, on_their_own_computer(missing("msvcrt"))),
    Row("no_module", MODULE, missing("my_helpers")),
    Row("no_module", MODULE, missing("model.users")),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


@pytest.mark.parametrize(
    ("module", "imports", "file"),
    [
        ("my_helpers", ("my_helpers", "my_helpers.greeting"), "my_helpers.py"),
        ("model.users", ("model.users", "model.users.User"), "model/users.py"),
        ("model", ("model.users", "model.users.User"), "the folder model"),
        ("records", None, "records.py"),
    ],
)
def test_the_file_is_named_as_it_would_lie_there(module, imports, file):
    seen = missing(module, source=source(imports=imports))
    cause = cause_at(MODULE, seen)
    assert f"Was {file} handed in, and does it lie beside server.py?" in filled(cause.hint, cause.finds(seen))


def test_a_file_that_is_named_like_the_library_is_said_first():
    seen = missing("flask.app", source=source(signs=(Sign(code="shadows_library", detail="flask.py"),)))
    assert cause_at(MODULE, seen).code == "shadow_flask"
