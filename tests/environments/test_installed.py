from __future__ import annotations

import sys
from importlib.metadata import version

from checker.environments.wanting import installed


def test_what_this_python_has_is_read_from_the_names_of_folders():
    found = installed(sys.executable)
    assert {name: found.get(name) for name in ("flask", "flask-cors", "click")} == {
        name: version(name) for name in ("flask", "flask-cors", "click")
    }
