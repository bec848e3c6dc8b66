"""The tables of today, as reading and writing need them; checker.gradebook.steps makes them. Nothing in them ever changes."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, LargeBinary, MetaData, Table, Text

BOOK = MetaData()


def _table(name: str, *, texts: str = "", wholes: str = "", packed: str = "", flags: str = "") -> Table:
    kinds = ((texts, Text), (wholes, Integer), (packed, LargeBinary), (flags, Boolean))
    columns = [Column(column, kind) for names, kind in kinds for column in names.split()]
    return Table(name, BOOK, Column("id", Integer, primary_key=True), *columns)


migrations = _table("migrations", texts="at")
students = _table("students", texts="key")
particulars = _table("particulars", wholes="student", texts="name section ids at")
"""What is known about a student, each time it differs; the newest holds."""
runs = _table("runs", texts="assignment kind isolation checker judging started")
run_ends = _table("run_ends", wholes="run", texts="ended counts")
submissions = _table("submissions", texts="digest form first_seen")
evidences = _table(
    "evidences", wholes="submission", texts="plan observer digest trouble at fingerprint records", packed="body"
)  # fmt: skip
exhibits = _table("exhibits", wholes="evidence", texts="digest", packed="body")
"""Exhibits and log, once for all reports of the same evidence that show the same."""
reports = _table(
    "reports",
    wholes="run evidence exhibit score points",
    texts="assignment rubric checker digest at",
    packed="body",
)
handins = _table("handins", wholes="run evidence", texts="assignment label matched team at", flags="late")
hands = _table("hands", wholes="handin student", texts="assignment")
"""Whose hand-in it is: one row for each member of a group."""
overrides = _table("overrides", wholes="student points", texts="assignment criterion comment who at")
undos = _table("undos", wholes="override", texts="who at")
