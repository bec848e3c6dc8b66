"""A small made-up class with everything that can happen to a line, and hypothesis's idea of any class."""

from __future__ import annotations

from hypothesis import strategies as st

from checker.export.request import Identity, Request
from checker.load import load_assignment
from checker.scale import Scale
from checker.students import Entry, Override, Student
from tests.report.hostile import reports, texts
from tests.report.reports import ALL_PASSED, MIXED, NO_PROGRAM, UNGRADED

ASSIGNMENT = load_assignment("web-server")._replace(scale=Scale(floor=0.55, maximum=0.9))
NOW = 1_795_888_991_000  # 2026-11-28T18:03:11Z
REQUEST = Request(assignment=ASSIGNMENT, points=100, now=NOW)
IDENTITY = Identity(
    classroom="csp",
    assignment="flask-intro",
    assignment_type="individual",
    owner="octostudent",
    submission="submit/2026-11-20T18-03-11Z-0badcaf",
    commit="https://example.com/commit",
    release="https://example.com/release",
    review="https://example.com/review",
    datetime="2026-11-20T18:03:11Z",
)


def override(points, criterion=None, number=1, comment="We looked at it together.", **rest):
    standard = Override(number, criterion, points, comment, who="ms-park", when="2026-11-21T08:00:00Z")
    return standard._replace(**rest)


def student(key, name, section="Period 3", **ids):
    return Student(key=key, name=name, ids=tuple(ids.items()), section=section)


LOPEZ = Entry(
    student(
        "canvas:4411", "Lopez, Shane", canvas="4411", sis="S-11", login="slopez", email="slopez@example.org", github="octo-shane"
    ),
    ALL_PASSED,
    label="lopezshane_LATE_4411_90210_server.py",
    match="canvas",
    late=True,
)
RUIZ = Entry(
    student("canvas:4412", "Ruiz, Ana", canvas="4412", moodle="312", github="ana-ruiz", gradescope="70111", sid="300123"),
    MIXED,
    label="ruizana_4412_90211_lesson.ipynb",
    match="canvas",
    late=False,
    group="Team Port",
)
CHEN = Entry(
    student("canvas:4413", "Chen, Mei", canvas="4413", moodle="313"), UNGRADED, label="chenmei_4413_1_server.py", match="canvas"
)
OKAFOR = Entry(
    student("moodle:314", "Okafor, Ify", moodle="314", login="iokafor"),
    MIXED,
    overrides=(
        override(3, "cors_open", 1, undone=True),
        override(10, "cors_open", 2, "You showed it to me in your browser."),
        override(2, "unknown_page_404", 3, "Half of it, for the idea."),
    ),
    label="Ify Okafor_314_assignsubmission_file",
    match="moodle",
)
DIAZ = Entry(
    student("github:diaz", "Diaz, Leo", github="Diaz"), UNGRADED, (override(77),), label="web-server-Diaz", match="roster"
)
EVIL = Entry(
    student('folder:../../x"', '=HYPERLINK("http://example.com","a|b")', "+1\t`x`</details>", canvas="4416", login="@evil"),
    NO_PROGRAM,
    label="../../x\n",
    match="folder",
)
NOTHING = Entry(student("canvas:4417", "Novak, Ira", canvas="4417"), None, label="novakira_4417_1_essay.pdf", match="canvas")

PAPER = Entry(student("canvas:4418", "Park, Jo", canvas="4418"), None, (override(95, comment="On paper."),))

BOOK = (LOPEZ, RUIZ, CHEN, OKAFOR, DIAZ, EVIL, NOTHING, PAPER)

# Any class at all.

numbers = st.integers(min_value=-5, max_value=150)
kinds = st.sampled_from(("canvas", "moodle", "gradescope", "github", "sid", "sis", "login", "email"))
ids = st.dictionaries(kinds, texts | st.integers(0, 9999).map(str), max_size=4).map(lambda found: tuple(found.items()))
students = st.builds(Student, key=texts, name=texts, ids=ids, section=texts)
overrides = st.builds(
    Override,
    number=st.integers(1, 9),
    criterion=st.none() | st.sampled_from(("server_boots", "cors_open")) | texts,
    points=numbers,
    comment=texts,
    who=texts,
    when=st.just("2026-11-21T08:00:00Z"),
    undone=st.booleans(),
)
entries = st.builds(
    Entry,
    student=students,
    report=st.none() | reports,
    overrides=st.lists(overrides, max_size=2).map(tuple),
    label=texts,
    match=st.sampled_from(("canvas", "folder")),
    late=st.none() | st.booleans(),
    group=texts,
)
books = st.lists(entries, max_size=3).map(tuple)
