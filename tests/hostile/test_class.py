"""A hostile class through the command line: the batch ends, everybody has a line in the book, and the good ones their right marks."""

from __future__ import annotations

import os
import pickle
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from checker.gradebook import Gradebook
from tests.conftest import lacking
from tests.hostile import a_class
from tests.hostile.people import PEOPLE, environment, own_folder, words_for

LIMIT = 200.0
FORMATS = {
    "canvas": "grades.csv", "moodle": "grades.csv", "gradescope": "folder", "classroom50": "scores.json", "csv": "class.csv",
    "json": "class.json", "junit": "class.xml", "ctrf": "ctrf.json", "prairielearn": "folder", "autolab": "folder",
    "markdown": "class.md",
}  # fmt: skip
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ud800-\udfff]")
BACKWARDS = re.compile("[\u202a-\u202e\u2066-\u2069]")
MARKUP = re.compile(r"<script>owned|<img src=x|<owned/>", re.IGNORECASE)
ORDER = re.compile(r"^(::|##\[)", re.MULTILINE)


class Office:
    """A person with a folder, who gives commands in it."""

    def __init__(self, who):
        self._who = who
        self.folder = own_folder(who, Path(tempfile.mkdtemp(prefix=f"hostile-class-{who}-", dir="/tmp")))

    def close(self):
        shutil.rmtree(self.folder)

    def hand_in(self, *parts, place="class"):
        for part in parts:
            part(self.folder / place)
        if self._who == "user" and os.geteuid() == 0:
            subprocess.run(["chown", "-R", f"--reference={self.folder}", str(self.folder)], check=True)

    def command(self, *words):
        script = str(Path(__file__).with_name("hurried.py"))
        return subprocess.run(
            [*words_for(self._who), sys.executable, script, *words],
            cwd=self.folder,
            env={**environment(), "CI": "", "GITHUB_ACTIONS": ""},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=LIMIT,
        )

    def reports(self, book):
        """Label -> report, of everybody in a book."""
        with Gradebook.open(str(self.folder / book), must_exist=True) as opened:
            return {entry.label: entry.report for entry in opened.entries("web-server")}


def graded_class(who, part, jobs):
    """The reports of a class, by label."""
    with closing(Office(who)) as office:
        office.hand_in(part)
        done = office.command("grade", "class", "--jobs", str(jobs), "--isolation", "sandbox")
        assert done.returncode == 0, done.stderr + done.stdout
        return pickle.dumps(office.reports("gradebook.db"))


def held_book(who):
    """Grading into a book that another program has locked, for as long as anybody waits for it."""
    with closing(Office(who)) as office:
        office.hand_in(a_class.crafted, place="held")
        path = office.folder / "held.db"
        with closing(sqlite3.connect(path, isolation_level=None)) as holder:
            holder.execute("PRAGMA journal_mode=WAL")
            holder.execute("BEGIN EXCLUSIVE")
            path.chmod(0o666)
            done = office.command("grade", "held", "--gradebook", "held.db", "--isolation", "sandbox")
    return pickle.dumps(done)


def graded_and_written(who):
    """The class, how grading it went, its reports, how writing it went, and every page and export."""
    with closing(Office(who)) as office:
        office.hand_in(a_class.crafted, a_class.named, a_class.traps, a_class.empty)
        grading = office.command("grade", "class", "--jobs", "2", "--isolation", "sandbox")
        reports = office.reports("gradebook.db")
        writing = {"report": office.command("report", "--output", "pages")}
        for name, output in FORMATS.items():
            (office.folder / name).mkdir()
            if output == "folder":
                (office.folder / name / output).mkdir()
                (office.folder / name / output).chmod(0o777)
            (office.folder / name).chmod(0o777)
            writing[name] = office.command("export", name, "--output", str(office.folder / name / output))
        paths = [path for name in ("pages", *FORMATS) for path in (office.folder / name).rglob("*") if path.is_file()]
        files = {str(path.relative_to(office.folder)): path.read_bytes() for path in paths}
    return pickle.dumps(((grading, reports), (writing, files)))


@pytest.fixture(scope="session")
def noises(lacks, once, side_by_side):
    """Person -> what came of their noisy class; all do it at the same time."""
    able = [who for who in PEOPLE if not lacks[who]]
    return {who: side_by_side(once, f"noise {who}", partial(graded_class, who, a_class.noisy_with_neighbours, 2)) for who in able}


@pytest.fixture(scope="module")
def noise(who, noises):
    return pickle.loads(noises[who].result())


@pytest.fixture(scope="module")
def alone(anybody, noises, holding, once):
    """The same neighbours without the noise, one after the other. The held book makes no noise."""
    assert holding
    for noise in noises.values():
        noise.result()
    return pickle.loads(once("alone", partial(graded_class, anybody, a_class.neighbours, 1)))


@pytest.fixture(scope="session")
def anybody(lacks):
    """What follows is about our own reading and writing."""
    able = [who for who in PEOPLE if not lacks[who]]
    return able[0] if able else lacking(*lacks["user"])


@pytest.fixture(scope="session")
def holding(anybody, once, side_by_side):
    """Nothing but waiting: begun early."""
    return side_by_side(once, "held", partial(held_book, anybody))


@pytest.fixture(scope="module")
def held(holding):
    return pickle.loads(holding.result())


@pytest.fixture(scope="module")
def whole_class(anybody, once):
    return pickle.loads(once("class", partial(graded_and_written, anybody)))


@pytest.fixture(scope="module")
def graded(whole_class):
    return whole_class[0]


@pytest.fixture(scope="module")
def written(whole_class):
    return whole_class[1]


@pytest.fixture(scope="module")
def office(anybody):
    with closing(Office(anybody)) as made:
        yield made


@pytest.mark.real
@pytest.mark.parametrize("number", range(len(a_class.NOISY)), ids=a_class.NOISY)
def test_a_neighbour_keeps_its_exact_report(noise, alone, number):
    assert timeless(noise[f"{number}-b-good"]) == timeless(alone[f"{number}-b-good"])
    assert alone[f"{number}-b-good"].score == 100


@pytest.mark.real
def test_attackers_have_reports_too(noise):
    assert {label for label in noise if "-a-" in label} == {f"{number}-a-{name}" for number, name in enumerate(a_class.NOISY)}
    assert all(report is not None and report.complete for report in noise.values())


def timeless(report):
    """All of a report that does not tell the time."""
    exhibits = tuple(
        exhibit._replace(milliseconds=0, answer_headers=tuple(pair for pair in exhibit.answer_headers if pair[0] != "Date"))
        for exhibit in report.exhibits
    )
    marks = tuple(mark._replace(facts=tuple(fact for fact in mark.facts if fact[0] != "milliseconds")) for mark in report.marks)
    log = re.sub(r"\[\d\d/\w+/\d{4} [\d:]{8}\]", "[now]", report.log)
    return report._replace(boot_ms=0, total_ms=0, marks=marks, exhibits=exhibits, log=log)


@pytest.mark.real
def test_nobody_is_lost(graded):
    done, reports = graded
    assert done.returncode in {0, 3}, done.stderr
    assert b"Traceback" not in done.stderr
    handed_in = len(a_class.NAMES) + 200 + 1
    assert len(reports) >= handed_in
    assert [label for label, report in reports.items() if report is None] == []


@pytest.mark.real
def test_a_name_costs_nobody_points(graded):
    _, reports = graded
    perfect = [label for label, report in reports.items() if report.score == 100]
    assert len(perfect) >= len(a_class.NAMES)


@pytest.mark.real
def test_an_empty_folder_is_no_program(graded):
    found = [report for label, report in graded[1].items() if label.startswith("empty-")]
    assert len(found) == 200
    assert {report.marks[0].reason for report in found} == {"no_program"}


@pytest.mark.real
def test_an_archive_writes_nowhere(graded):
    assert graded
    assert not Path("/tmp", a_class.ESCAPED).exists()


@pytest.mark.real
def test_what_is_shown_gives_no_orders_to_the_terminal(graded):
    for stream in (graded[0].stdout, graded[0].stderr):
        text = stream.decode("utf-8")
        assert not CONTROL.findall(text)
        assert not ORDER.findall(text)
        assert not BACKWARDS.findall(text)


@pytest.mark.real
@pytest.mark.parametrize("name", ["report", *FORMATS])
def test_every_format_can_be_written(written, name):
    done = written[0][name]
    assert b"Traceback" not in done.stderr
    assert done.returncode in {0, 1, 2}, done.stderr
    assert not CONTROL.findall(done.stdout.decode() + done.stderr.decode())
    assert not ORDER.findall(done.stdout.decode() + done.stderr.decode())


@pytest.mark.real
def test_no_file_gives_orders(written):
    assert len(written[1]) > 200
    for name, content in written[1].items():
        text = content.decode("utf-8")
        assert not CONTROL.findall(text), name
        if name.endswith((".html", ".md", ".xml")):
            assert not MARKUP.findall(text), name
        if name.endswith(".md"):
            assert not ORDER.findall(text), name


@pytest.mark.real
def test_no_cell_is_a_formula(written):
    import csv  # noqa: PLC0415 - one test

    tables = {name: content.decode("utf-8-sig") for name, content in written[1].items() if name.endswith(".csv")}
    assert tables
    for name, text in tables.items():
        for row in csv.reader(text.splitlines(keepends=True)):
            assert not [cell for cell in row if re.match(r"[=@\t\r]|[+-](?![\d.]+$)", cell)], name


@pytest.mark.real
def test_xml_is_xml(written):
    documents = [content for name, content in written[1].items() if name.endswith(".xml")]
    assert documents
    assert all(ET.fromstring(document) is not None for document in documents)  # our own files


@pytest.mark.real
def test_a_file_name_is_a_name(written):
    for name in written[1]:
        assert not re.search(r"[\x00-\x1f<>:\"|?*\\]", name), name
        assert all(len(part) <= 120 and part.strip(". ") for part in name.split("/")), name


@pytest.mark.real
@pytest.mark.parametrize("book", ["no database", "newer", "a folder", "nowhere"])
def test_a_book_that_cannot_be_used_is_said_before_anything_runs(office, book):
    office.hand_in(a_class.crafted, place="one") if not (office.folder / "one").exists() else None
    path = office.folder / "bad" / book
    path.parent.mkdir(exist_ok=True)
    if book == "no database":
        path.write_bytes(b"These are my notes.\n" * 100)
    elif book == "newer":
        with Gradebook.open(str(path)):
            pass
        with sqlite3.connect(path) as made:
            made.execute("insert into migrations (id, at) values (9999, '2099-01-01')")
        made.close()
    elif book == "a folder":
        path.mkdir()
    else:
        path = Path("/proc/nowhere/book.db")
    done = office.command("grade", "one", "--gradebook", str(path))
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stderr.strip()


@pytest.mark.real
def test_a_disk_that_is_full_is_said(office):
    if os.geteuid() != 0:
        lacking("a disk to fill", "sudo pytest tests/hostile")
    office.hand_in(a_class.crafted, place="full")
    small = 'mount -t tmpfs -o size=48k none /mnt && exec "$@"'
    script = str(Path(__file__).with_name("hurried.py"))
    words = [sys.executable, script, "grade", str(office.folder / "full"), "--gradebook", "/mnt/book.db"]
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", small, "sh", *words],
        env=environment(),
        capture_output=True,
        check=False,
        timeout=LIMIT,
    )
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    assert b"disk" in done.stderr


@pytest.mark.real
def test_a_book_that_somebody_else_holds_is_said(held):
    assert held.returncode == 3
    assert b"Traceback" not in held.stderr
    assert b"another" in held.stderr


@pytest.mark.real
def test_a_roster_with_the_same_id_twice_is_said(office):
    office.hand_in(a_class.crafted, place="two")
    (office.folder / "roster.csv").write_bytes(b"\xef\xbb\xbfname;id\r\nRosa Quince;7\r\nRosa Quince;7\r\n;\r\n=cmd|x;8\r\n")
    done = office.command("grade", "two", "--roster", "roster.csv", "--gradebook", "two.db", "--isolation", "sandbox")
    assert done.returncode in {0, 1, 2}
    assert b"Traceback" not in done.stderr
    assert not CONTROL.findall((done.stdout + done.stderr).decode())
