"""What the class page and a student's page say, and that nobody can make them say anything else."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CheckerError
from checker.report import html
from checker.report.classroom import class_page, student_page
from checker.report.classroom.scores import scores
from checker.students import Entry, Override, Student
from tests.examples import examples
from tests.growth import takes_time_that_grows_with_size
from tests.report.classroom.classes import a_class, entry, override, pages
from tests.report.hostile import reports, texts
from tests.report.reports import MIXED, NO_PROGRAM, PORT_HELD, REPORTS, UNGRADED, UNTOUCHED, report

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\uffff]")
COMMAND = re.compile(r"^\s*::|##\[", re.MULTILINE)

overrides = st.builds(
    Override,
    number=st.integers(min_value=1, max_value=9),
    criterion=st.none() | st.just("record_added") | texts,
    points=st.integers(min_value=-5, max_value=1000),
    comment=texts,
    who=texts,
    when=texts,
    undone=st.booleans(),
)


maybe = st.booleans()


@st.composite
def entries(draw, graded=maybe):
    """Drawn here and not built, for `reports` is longer than hypothesis likes to spell."""
    student = Student(key=draw(texts), name=draw(texts), section=draw(texts), ids=(("email", "rosa@example.com"),))
    return Entry(
        student=student,
        report=draw(reports) if draw(graded) else None,
        overrides=tuple(draw(st.lists(overrides, max_size=2))),
        label=draw(texts),
        late=draw(st.none() | st.booleans()),
        group=draw(texts),
        fingerprint=tuple(range(30)),
        records=("5f",),
    )


class Seen(HTMLParser):
    """Tags, attributes, links and the text of each cell of the map, as a browser would see them."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.links, self.texts, self.classes = [], set(), [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links += [value for name, value in attrs if name in ("href", "src", "action")]
        self.classes += [value for name, value in attrs if name == "class"]

    def handle_data(self, data):
        self.texts.append(data)


def shown(found, **more):
    return class_page(found, "Internet - Web Server", pages=pages(found), **more)


def words_of(page):
    return " ".join(" ".join(Seen(re.sub(r"(?s)<(style|script)>.*?</\1>", "", page)).texts).split())


ORDINARY = Seen(shown(a_class(30)))
STUDENT = Seen(student_page(entry(found=MIXED, overrides=(override(5, "cors_open", "Well."),))))


@examples(25)
@given(st.lists(entries(), max_size=5, unique_by=lambda found: found.student.key))
def test_the_class_page_holds_no_markup_but_ours(found):
    page = shown(found)
    seen = Seen(page)

    assert not UNSAFE.search(page)
    assert not COMMAND.search(page)
    assert set(seen.tags) <= set(ORDINARY.tags) | {"section", "small", "p"}
    assert seen.tags.count("script") <= 1
    assert seen.attributes <= ORDINARY.attributes | {"tabindex"}
    assert all(link.startswith(("#", "students/")) for link in seen.links)
    assert len(page) < 200_000
    assert "rosa@example.com" not in page


@examples(25)
@given(entries(st.just(value=True)))
def test_a_students_page_holds_no_markup_but_ours(found):
    page = student_page(found)
    seen = Seen(page)

    assert not UNSAFE.search(page)
    assert not COMMAND.search(page)
    assert set(seen.tags) <= set(STUDENT.tags)
    assert seen.attributes <= STUDENT.attributes | {"open"}
    assert all(link.startswith("#mark-") for link in seen.links)


def test_names_of_ten_megabytes_are_cut():
    page = shown([entry(name="<b>" * 3_000_000, label="x" * 10**7, group="y" * 10**7)])

    assert len(page) < 30_000


def test_only_our_own_style_and_script_may_run():
    page = shown(a_class(5))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1].replace("&#39;", "'")

    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        text = re.search(rf"(?s)<{tag}>(.*?)</{tag}>", page)[1]
        assert f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in policy
    assert "style=" not in page
    assert "url(" not in page


def test_every_cell_of_the_map_holds_a_sign_and_words():
    page = shown(a_class(40))
    cells = re.findall(r"<td class=(\w+)>([^<]*)<i>([^<]*)</i></td>", page)

    assert len(cells) == 40 * 9
    assert {(key, sign) for key, sign, _ in cells if key != "said"} == {
        ("passed", "✓"),
        ("failed", "✗"),
        ("todo", "○"),
        ("waiting", "…"),
        ("ungraded", "?"),
        ("none", "-"),
    }
    assert ("said", "20", "your word; we saw: ") in {(key, sign, text[:19]) for key, sign, text in cells}
    assert ("failed", "✗", "not yet: no_permission") in cells
    assert all(text for _, _, text in cells)


def test_the_map_has_headings_and_a_caption():
    page = shown(a_class(3))

    assert page.count('<th scope="row">') == 3 + 9
    assert page.count("<caption>") == 2
    assert '<th scope="col"><span>record added</span></th>' in page


def test_each_student_is_linked_to_their_page_and_who_has_none_is_not():
    page = shown([entry("canvas:1", "Rosa"), entry("canvas:2", "Theo")._replace(report=None)])

    assert '<a href="students/canvas-1.html">Rosa</a>' in page
    assert "canvas-2" not in page
    assert "Theo" in words_of(page).split("Ungraded, and why")[1]


def test_the_commonest_reason_is_told_in_its_own_words():
    words = words_of(
        shown(
            [
                entry("a", found=MIXED),
                entry("b", found=MIXED),
                entry("c", found=UNTOUCHED),
                entry("d"),
                entry("e", found=UNGRADED),
            ]
        )
    )

    assert (
        "Your Web API sends a record of your own record added, 20 points 3 60 % 2 0 0 Your Web API answered 500 at /api/data"
        in words
    )
    assert "(2 of 3)" in words


def test_what_is_ungraded_is_listed_by_its_reason():
    words = words_of(shown([entry("a", "Rosa", PORT_HELD), entry("b", "Theo", PORT_HELD), entry("c", "Mina", UNGRADED)]))

    assert "Port 5001 is taken by python (pid 4242), so we could not look. Rosa , Theo" in words
    assert (
        "The rubric names a schema that is not there. (Your own record has every key of the lesson, each with a sensible value) Mina"
        in words
    )


def test_the_histogram_counts_by_the_teachers_word_and_leaves_out_what_has_no_score():
    found = scores(
        [entry(), entry(found=MIXED, overrides=(override(42),)), entry(found=PORT_HELD), entry()._replace(report=None)]
    )

    assert (found.graded, found.median, found.perfect) == (2, 71, 1)
    assert [(bar.label, bar.number) for bar in found.bars if bar.number] == [("40-49", 1), ("90-100", 1)]
    assert "40-49 per cent: 1; 90-100 per cent: 1." in words_of(shown([entry(), entry("b", overrides=(override(42),))]))


@pytest.mark.parametrize(("isolation", "warned"), [("host", True), ("sandbox", False), ("warm", False), ("whatever", True)])
def test_a_class_that_ran_without_a_sandbox_is_warned_about(isolation, warned):
    page = shown([entry(found=report(isolation=isolation)), entry("b", found=report(isolation="sandbox"))])

    assert ("Run without a sandbox:" in page) == warned
    assert ("1 program of this class ran" in words_of(page)) == warned


def test_nothing_ran_where_there_was_no_program():
    assert "without a sandbox" not in shown([entry(found=NO_PROGRAM._replace(boot_ms=0))])


def test_two_rubrics_are_pointed_out():
    assert "2 versions of the rubric" in shown([entry(), entry("b", found=report(rubric_digest="sha256:cd"))])


def test_what_is_alike_is_worth_a_look_and_no_more():
    found = [
        entry("a", "Rosa", fingerprint=tuple(range(40)), records=("5f5f5f5f",)),
        entry("b", "Theo", fingerprint=tuple(range(2, 44)), records=("5f5f5f5f",)),
        entry("c", "Mina", fingerprint=tuple(range(100, 140))),
    ]
    words = words_of(shown(found)).split("Worth a look")[-1]

    assert "Programs that are much alike Rosa , Theo 95 % in common The same record of their own Rosa , Theo" in words
    assert "Mina" not in words
    assert "cheat" not in words.lower()
    assert "5f5f5f5f" not in shown(found)
    assert "Rosa , Theo 95" not in words_of(shown(found, common=range(40)))


def test_an_empty_class_says_what_to_do():
    assert "Nobody has handed in anything yet." in words_of(shown([]))


def test_a_students_page_names_nobody_else():
    found = a_class(12)
    others = {each.student.name for each in found} - {found[0].student.name}
    page = student_page(found[0]._replace(label="Theo-and-Mina", group="Theo and Mina"))

    assert found[0].student.name in page
    assert not [name for name in others if name in page]
    assert "Theo and" not in page
    assert "index.html" not in page
    assert "canvas" not in page


def test_a_students_page_holds_the_teachers_words():
    said = (
        override(12, "record_added", "Shown in <class>.", number=1),
        override(99, "cors_open", "Undone.", number=2, undone=True),
    )
    words = words_of(student_page(entry(found=MIXED, overrides=said)))

    assert "57 of 100 points. With your teacher's word. What check-hacks saw by itself: 45 of 100 points." in words
    assert "12 of 20 points Your Web API sends a record of your own Shown in <class>." in words
    assert "Undone." not in words


@pytest.mark.parametrize("name", REPORTS)
def test_without_a_teachers_word_a_students_page_is_the_report_with_a_name(name):
    page = student_page(entry(name="Rosa Quince", found=REPORTS[name]))

    assert page.replace('<p class="total">Rosa Quince</p>\n', "") == html.render(REPORTS[name])


def test_there_is_no_page_about_nothing():
    with pytest.raises(CheckerError, match="no report"):
        student_page(entry()._replace(report=None))


@pytest.mark.weighs
def test_a_class_of_800_takes_time_that_grows_with_its_size():
    takes_time_that_grows_with_size(shown, quarter=a_class(200), whole=a_class(800))


def test_a_class_of_200_takes_less_than_200_kilobytes():
    assert len(shown(a_class(200)).encode()) < 200_000
