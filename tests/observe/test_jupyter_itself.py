"""What is said about cells, held against IPython itself: what it refuses is said to be refused, and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.observe.test_signs_of_cells import BEGINNINGS, OTHERS

REFUSED = {"magic_below", "magic_indented", "one_percent", "unknown_magic", "bg_misspelt", "magic_alone", "shell_without_bang"}
BODY = "print('it ran')\n"
RUNS = """
import json, sys
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
shell = InteractiveShell.instance()
with capture_output():
    ran = [bool(shell.run_cell(source).success) for source in json.load(sys.stdin)]
print(json.dumps(ran))
"""
CELLS = [(beginning.replace("!pip install flask", "!true") + BODY, {code for code, _ in said}) for beginning, said in BEGINNINGS]
CELLS += [(cell, {code}) for code, cell in OTHERS if code]

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """For each cell, whether IPython ran it to its end without a complaint."""
    home = tmp_path_factory.mktemp("home")
    surroundings = {
        "PATH": str(Path(sys.executable).parent),
        "HOME": str(home),
        "IPYTHONDIR": str(home / "ipython"),
        "LANG": "C.UTF-8",
    }
    sources = json.dumps([source for source, _ in CELLS])
    command = [sys.executable, "-c", RUNS]
    done = subprocess.run(
        command, input=sources, env=surroundings, cwd=home, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("number", range(len(CELLS)))
def test_a_cell_that_is_said_to_be_refused_is_refused(ran, number):
    assert ran[number] is not bool(CELLS[number][1] & REFUSED), CELLS[number][0]
