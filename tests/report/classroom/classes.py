"""Made-up classes."""

from __future__ import annotations

import random

from checker.students import Entry, Override, Student
from tests.report.reports import MIXED, NO_PROGRAM, PORT_HELD, UNGRADED, UNTOUCHED, marks, report

FIRST = (
    "Rosa",
    "Theo",
    "Mina",
    "Omar",
    "Lee",
    "Ivo",
    "Nia",
    "Kai",
    "Zoë",
    "Max",
    "Ana",
    "Ben",
    "Chloé",
    "Dmitri",
    "Ebele",
    "Farid",
)
LAST = ("Quince", "Brightwater", "Okafor", "Lindqvist", "Nakamura", "Reyes", "van der Berg", "Ó Súilleabháin", "Haddad", "Petrov")


def entry(key="canvas:1", name="Rosa Quince", found=None, **rest):
    return Entry(student=Student(key=key, name=name), report=report() if found is None else found)._replace(**rest)


def override(points, criterion=None, comment="", number=1, **rest):
    return Override(
        number=number,
        criterion=criterion,
        points=points,
        comment=comment,
        who="teacher",
        when="2026-11-20T10:00:00+00:00",
        **rest,
    )


def sandboxed(found):
    return found._replace(isolation="sandbox")


def a_class(size=200, seed=7):
    """Most have most of it; a few of everything that happens."""
    chance = random.Random(seed)
    kinds = [*[report(marks=marks())] * 8, MIXED, MIXED, UNTOUCHED, UNTOUCHED, NO_PROGRAM, UNGRADED]
    entries = []
    for number in range(size):
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
        student = Student(key=f"canvas:{4400 + number}", name=name, section=f"Period {1 + number % 3}")
        found = sandboxed(chance.choice(kinds))
        if found.marks == marks() and chance.random() < 0.6:
            worse = chance.sample(range(9), chance.randint(1, 4))
            mixed = (*MIXED.marks[:4], NO_PROGRAM.marks[4], *MIXED.marks[5:])
            found = found._replace(marks=tuple(mixed[at] if at in worse else mark for at, mark in enumerate(found.marks)))
        entries.append(
            Entry(
                student=student,
                report=found,
                late=chance.random() < 0.1,
                fingerprint=tuple(range(number * 40, number * 40 + 40)),
                records=(str(number),),
            )
        )
    return _with_what_happens(entries)


def _with_what_happens(entries):
    """A teacher's words, trouble, likenesses: each where the class is long enough for it."""
    changes = {
        1: {"overrides": (override(20, "record_added", "You showed me in class that it works."),)},
        2: {"overrides": (override(75, None, "Agreed in person."),)},
        4: {"report": sandboxed(PORT_HELD)},
        6: {"report": None},
        10: {"records": ("9",)},
    }
    changes |= {
        other: {"fingerprint": entries[one].fingerprint[:36]}
        for one, other in ((7, 8), (20, 31), (20, 45))
        if other < len(entries)
    }
    return [found._replace(**changes.get(number, {})) for number, found in enumerate(entries)]


def pages(entries):
    return {entry.student.key: f"students/{entry.student.key.replace(':', '-')}.html" for entry in entries}
