"""A folder of a hostile class: attackers with good neighbours, names that are orders, archives that are traps, 200 empty folders."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path

ATTACKS = Path(__file__).parent / "attacks"
NOISY = ("bombs", "spins", "hogs", "fills", "opens", "kills")
NAMES = (
    '=HYPERLINK("x","owned")', "@SUM(1+1)", "+1+1", "-rf", "--help", "CON", "nul.txt", ".hidden", "...", "owned\nnewline",
    "\x1b[31mred", "\x1b]0;title\x07", "<script>owned()</script>", "::error::owned", "a]]>b&c;", "back`tick|pipe", "\u202egnp.exe",
    "x" * 200, "tab\tstop", "quote'\"", "..%2f..%2fetc", "C:\\Windows", "not-text-\udcff\udcfe", "{{ owned }}", "cafe\u0301", "caf\u00e9",
)  # fmt: skip
FLASK = "from flask import Flask\napp = Flask(__name__)\nraise SystemExit\n"
SOURCES = {
    "brackets": "x = " + "(" * 140_000 + ")" * 140_000,
    "lists": "x = [" * 48_000,
    "minuses": "x = " + "-" * 280_000 + "1",
    "sum": "x = " + "1+" * 140_000 + "1",
    "attributes": "app.run" + ".a" * 140_000 + "(port=5001)",
    "unclosed": ('{"a": "' * 20_000) + "<" * 30_000 + ": [" * 30_000,
    "tags": 'x = "' + "<a" * 100_000 + '"',
    "backslashes": 'x = {"a": "' + "\\" * 200_000,
    "nothing": "\0" * 280_000,
    "decorators": "@app.route('/')\n" * 6_000 + "def f(): return ''\n",
    "routes": "".join(f"@app.route('/{number}')\ndef f{number}(): return ''\n" for number in range(2_000)),
    "runs": "app.run(port=5001)\n" * 5_000,
    "numbers": "port = " + "9" * 280_000 + "\n",
}
"""Made to be slow to read, up to as much as we read of a program; none of them runs."""
ESCAPED = "zip-slip-owned"


def text_of(name):
    return (ATTACKS / f"{name}.py").read_text()


def neighbour(number):
    """Each a little different: the very same files would be run only once."""
    return f"{text_of('lives/good')}\n# {number}\n"


def hand_in(folder, files):
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def noisy_with_neighbours(place):
    """In the order of their names, so that somebody good is graded while each of them makes its noise."""
    confess = {"confess.py": text_of("confess"), "targets.json": "{}"}
    for number, name in enumerate(NOISY):
        hand_in(place / f"{number}-a-{name}", {"server.py": text_of(f"lives/{name}") + "\nimport socket\n", **confess})
        hand_in(place / f"{number}-b-good", {"server.py": neighbour(number)})


def neighbours(place):
    for number in range(len(NOISY)):
        hand_in(place / f"{number}-b-good", {"server.py": neighbour(number)})


def named(place):
    for name in NAMES:
        hand_in(place / name, {"server.py": neighbour("named")})


def crafted(place):
    hand_in(place / "crafts", {"server.py": text_of("crafts")})


def traps(place):
    """Archives, notebooks and sources that are made to hurt whoever reads them."""
    place.mkdir(exist_ok=True)
    (place / "bomb.zip").write_bytes(zipped({"server.py": neighbour("bomb"), "zeros": b"\0" * (300 << 20)}))
    inner = zipped({"zeros": b"\0" * (20 << 20)})
    for _ in range(20):
        inner = zipped({"inner.zip": inner, "again.zip": inner})
    (place / "nested.zip").write_bytes(inner)
    slip = {f"{'../' * steps}tmp/{ESCAPED}": "owned" for steps in (1, 4, 12)}
    (place / "slip.zip").write_bytes(zipped({"server.py": neighbour("slip"), f"/tmp/{ESCAPED}": "owned", **slip}))
    (place / "many.zip").write_bytes(zipped({f"{number}.txt": "x" for number in range(40_000)}))
    (place / "no.zip").write_bytes(b"PK\3\4" + os.urandom(1000))
    deep = place / "deep" / "/".join(["d"] * 400)
    deep.mkdir(parents=True)
    (deep / "server.py").write_text(neighbour("deep"))
    loop = place / "loop"
    hand_in(loop, {"server.py": neighbour("loop")})
    (loop / "round").symlink_to(".")
    (loop / "out").symlink_to("/etc")
    os.mkfifo(loop / "pipe.py")
    for name, text in SOURCES.items():
        hand_in(place / f"source-{name}", {"server.py": (FLASK + text)[:290_000]})
    nest = '{"a":' * 100_000 + "1" + "}" * 100_000
    cell = {"cell_type": "code", "source": neighbour("notebook"), "metadata": {}, "outputs": [], "execution_count": 10**30}
    book = {"nbformat": 4, "nbformat_minor": 99999, "metadata": {"kernelspec": ["x"] * 1000, "\x1b[31m": None}, "cells": [cell]}
    notebooks = {
        "deep": '{"nbformat": 4, "nbformat_minor": 5, "cells": [], "metadata": ' + nest + "}",
        "odd": json.dumps(book),
        "wrong": json.dumps({"cells": [1, None, {"cell_type": [], "source": {"a": 1}}], "nbformat": "x"}),
        "number": '{"nbformat": 4, "nbformat_minor": ' + "9" * 10_000 + ', "cells": [], "metadata": {}}',
    }
    for name, text in notebooks.items():
        hand_in(place / f"notebook-{name}", {"lesson.ipynb": text})


def empty(place):
    for number in range(200):
        (place / f"empty-{number:03}").mkdir(parents=True)


def zipped(members):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()
