"""A file that is opened and is not there."""

from __future__ import annotations

import pytest

from checker.causes.slips import API, BOOT, FIRST_PAGE
from checker.model import Start
from tests.builders import handed
from tests.causes.recorded import met
from tests.causes.situations import Row, cause_at, recognised

TRACE = 'Traceback (most recent call last):\n  File "server.py", line 12, in view\n    {code}\n{error}\n'
ERROR = "FileNotFoundError: [Errno 2] No such file or directory: '{}'"


def seen(place, wanted, *names, code="x = open(path)", folder=""):
    log = TRACE.format(code=code, error=ERROR.format(wanted))
    return met(place, log, handed=handed(names=("server.py", *names), start=Start(folder)))


def row(name, place, *args, **others):
    return Row(name, place, seen(place, *args, **others))


COMMAND = (
    'Traceback (most recent call last):\n  File "server.py", line 2, in <module>\n    subprocess.run(["node"])\n'
    '  File "/usr/lib/python3.11/subprocess.py", line 548, in run\n    with Popen(*popenargs)\n' + ERROR.format("node") + "\n"
)
"""A command that is missing, and no file."""
PLACES = (BOOT, FIRST_PAGE, API)
ROWS = (
    *(Row("python_says_filenotfounderror", place, met(place, COMMAND)) for place in PLACES),
    *(
        each
        for place in PLACES
        for each in (
            row("file_missing", place, "people.json"),
            row("file_missing", place, "people.json", "people.csv", "my_people.json"),
            row("file_elsewhere", place, "people.json", "data/People.json", folder="backend"),
            row("file_elsewhere", place, "backend\\\\people.json", "people.json"),
            row("folder_missing", place, "logs/a.txt", code="open('logs/a.txt', 'w')"),
            row("folder_missing", place, "logs/a.txt", code="logging.basicConfig(filename='logs/a.txt')"),
        )
    ),
)


@pytest.mark.parametrize("each", ROWS, ids=str)
def test_it_is_recognised(each):
    recognised(each)


@pytest.mark.parametrize(
    ("wanted", "names", "folder", "facts"),
    [
        (
            "people.json",
            ("data/people.json",),
            "",
            {"wanted": "people.json", "seen_from": "the top folder", "lies": "data/people.json"},
        ),
        (
            "data/people.json",
            ("back/people.json",),
            "back",
            {"wanted": "data/people.json", "seen_from": "back", "lies": "back/people.json"},
        ),
        ("/home/ana/people.json", (), "", {"wanted": "people.json", "seen_from": "the top folder"}),
        ("C:\\\\Users\\\\ana\\\\people.json", (), "", {"wanted": "people.json", "seen_from": "the top folder"}),
    ],
)
def test_file_and_folder_are_named(wanted, names, folder, facts):
    case = seen(API, wanted, *names, folder=folder)
    found = dict(cause_at(API, case).finds(case))
    assert {name: found[name] for name in facts} == facts
