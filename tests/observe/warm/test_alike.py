"""A forked program sees of itself, and ends, as one that was started. What differs stands here, and why it may."""

from __future__ import annotations

import ast
import re
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.sandboxed import Observer

WAYS = ("sandbox", "warm")
LOOKS = (Path(__file__).parent / "looks_at_itself.py").read_text(encoding="utf-8")
MAY_DIFFER = {
    "depth": "a forked program stands on the shoulders of whoever forked it",
    "modules": "what Flask's extension and our system calls brought along is loaded already",
    "loggers": "those of Flask's extension are there already",
    "importers": "folders were looked into before",
    "root": "a folder more, which is empty",
}
FORKED = "\nimport flask\n"
"""Behind the last line of a program that never gets there."""


@pytest.fixture(scope="module")
def observers(sandbox):
    with ExitStack() as stack:
        yield {way: stack.enter_context(Observer(way)) for way in WAYS}


@pytest.fixture
def lived(observers, tmp_path):
    """`lived(text)`: the only boot of this program, each way."""

    def live(text):
        (tmp_path / "server.py").write_text(text, encoding="utf-8")
        return [observers[way].look(tmp_path).boots[0] for way in WAYS]

    return live


@pytest.fixture(scope="module")
def seen(observers, tmp_path_factory):
    folder = tmp_path_factory.mktemp("looks")
    (folder / "server.py").write_text(LOOKS, encoding="utf-8")
    started, forked = (observers[way].look(folder, log=1_000_000).boots[0].log for way in WAYS)
    return ast.literal_eval(started), ast.literal_eval(forked)


def test_both_tell_of_the_same_things(seen):
    started, forked = seen
    assert started.keys() == forked.keys() > MAY_DIFFER.keys()


@pytest.mark.real
def test_it_sees_of_itself_what_a_started_program_sees(seen):
    started, forked = ({name: fact for name, fact in each.items() if name not in MAY_DIFFER} for each in seen)
    assert forked == started


@pytest.mark.real
def test_it_finds_nothing_missing_that_a_started_program_finds(seen):
    started, forked = seen
    assert set(started["modules"]) <= set(forked["modules"])
    assert {name.partition(".")[0] for name in set(forked["modules"]) - set(started["modules"])} <= {
        "_ctypes", "ctypes", "encodings", "stringprep", "flask_cors", "importlib",
    }  # fmt: skip


@pytest.mark.real
@pytest.mark.parametrize(
    "ending",
    [
        pytest.param("", id="at its last line"),
        pytest.param("raise SystemExit", id="exit"),
        pytest.param("raise SystemExit(None)", id="exit with nothing"),
        pytest.param("raise SystemExit(3)", id="exit with a number"),
        pytest.param("raise SystemExit(300)", id="exit with a number too big"),
        pytest.param("raise SystemExit('no port')", id="exit with words"),
        pytest.param("def f(): g()\ndef g(): 1 / 0\nf()", id="an exception"),
        pytest.param("try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise ValueError('so') from e", id="a chain of them"),
        pytest.param("class Odd(BaseException): pass\nraise Odd('x')", id="no ordinary exception"),
        pytest.param("raise KeyboardInterrupt", id="as by Ctrl-C"),
        pytest.param("import sys\nsys.excepthook = lambda *_: print('mine')\n1 / 0", id="a hook of its own"),
        pytest.param("import sys\nsys.excepthook = lambda *_: [][1]\n1 / 0", id="a hook that breaks"),
        pytest.param("import atexit\natexit.register(print, 'bye')\nprint('first')", id="last words"),
        pytest.param("import atexit\natexit.register(lambda: 1 / 0)", id="last words that break"),
        pytest.param(
            "import threading\nthreading.Timer(0.1, print, ('late',)).start()\nprint('first')", id="a thread that takes longer"
        ),
        pytest.param("import os\nos._exit(4)", id="without a word"),
        pytest.param("import os\nos.abort()", id="aborted"),
        pytest.param("import os, signal\nos.kill(os.getpid(), signal.SIGTERM)", id="by a signal"),
        pytest.param("import sys\nsys.stdout.close()", id="with its output closed"),
        pytest.param("def f(): f()\nf()", id="too deep"),
        pytest.param("x = [1, 2\n", id="a syntax error"),
        pytest.param("\tx = 1\n  y = 2", id="indented at will"),
        pytest.param("print('caf\\xe9')\nraise UserWarning('\\u2603')", id="other letters"),
        pytest.param("import server", id="imports itself"),
        pytest.param("import nowhere_to_be_found", id="a module that is not there"),
        pytest.param("print(input())", id="asks somebody"),
        pytest.param("import warnings\nwarnings.warn('old')", id="a warning"),
        pytest.param("import logging\nlogging.warning('hm')", id="a log"),
    ],
)
def test_it_ends_as_python_ends(lived, ending):
    started, forked = lived(f"if True:\n    pass\n{ending}\nraise SystemExit(0){FORKED}")
    assert (told(forked), forked.exit_code, forked.outcome) == (told(started), started.exit_code, started.outcome)


def told(boot):
    """Its log, without times, addresses in memory, and how deep it stood: see MAY_DIFFER."""
    changed = ((r"\[\d\d/.*?\]", "[now]"), (r"0x[0-9a-f]+", "0x"), (r"repeated \d+ more", "repeated many more"))
    log = boot.log
    for pattern, words in changed:
        log = re.sub(pattern, words, log)
    return log


@pytest.mark.real
def test_a_second_life_is_like_the_first(observers, tmp_path):
    text = "import os\nfrom flask import Flask\nprint(sorted(os.listdir()), os.getcwd())\nFlask(__name__).run(port=5001)\n"
    (tmp_path / "server.py").write_text(text, encoding="utf-8")
    (started, again), (forked, forked_again) = (observers[way].look(tmp_path).boots for way in WAYS)
    assert (told(forked), told(forked_again)) == (told(started), told(again))
    assert (forked.stop, forked_again.stop) == (
        started.stop._replace(milliseconds=forked.stop.milliseconds),
        again.stop._replace(milliseconds=forked_again.stop.milliseconds),
    )
