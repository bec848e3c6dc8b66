"""A gradebook of three, and the commands that read it."""

from __future__ import annotations

from click.testing import CliRunner

from checker.cli.commands import check_hacks
from checker.gradebook import Gradebook
from checker.regrading import judging
from checker.students import Student
from tests.gradebook.conftest import ASSIGNMENT, RUBRIC, UNEDITED, graded, handin

ROSA = Student("canvas:4411", "Rosa Quince", (("canvas", "4411"), ("email", "rosa@example.com")), "P3")
ALI = Student("canvas:4412", "Ali Baba", (("canvas", "4412"),))
ZOE = Student("folder:zoe-\x1b[31m")


def make(path):
    """Rosa has everything, Ali has not edited the page, Zoë's name repaints a terminal."""
    with Gradebook.open(str(path), now=lambda: "2026-01-05T10:00:00+00:00") as book:
        run = book.begin_run(ASSIGNMENT.id, "sandbox", "0", judging=judging(RUBRIC))
        book.keep(run, handin(ROSA, label="rosa.py", late=True), graded("r"))
        book.keep(run, handin(ALI, label="ali.ipynb", group="Team 1"), graded("a", **UNEDITED))
        book.keep(run, handin(ZOE, label="z\x1b[0m"), graded("z"))
        book.end_run(run)
    return str(path)


def run(url, *arguments):
    """What was printed; raises what the command raised."""
    arguments = [*arguments, "--gradebook", url]
    said = CliRunner().invoke(check_hacks, arguments, standalone_mode=False, prog_name="check-hacks")
    if said.exception:
        raise said.exception
    return said.output
