"""The class page as Chromium shows it: accessible, light, sortable, and no wider than a phone."""

import pytest

from checker.report.classroom import class_page, student_page
from tests.report.classroom.classes import a_class, entry, override, pages
from tests.report.reports import MIXED, report

pytestmark = pytest.mark.browser

WIDE, PHONE = 1280, 320
PAINTED = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)))"
ELEMENTS = "document.querySelectorAll('*').length"
NOT_INLINE = "document.querySelectorAll('script[src], link, img, iframe, object, embed').length"
NAMES = "[...document.querySelectorAll('#map tbody th')].map(each => each.textContent)"


@pytest.fixture
def show(page, tmp_path):
    """Opens a page as a teacher would, from a file; `page.trouble` lists every request and complaint."""

    def opened(text):
        file = tmp_path / "index.html"
        file.write_text(text, encoding="utf-8")
        page.trouble = []
        page.on("console", lambda message: page.trouble.append(message.text))
        page.on("pageerror", lambda error: page.trouble.append(str(error)))
        page.on("request", lambda request: page.trouble.append(request.url))
        page.goto(file.as_uri())
        page.trouble.remove(file.as_uri())
        return page

    return opened


def of_the_class(found):
    return class_page(found, "Internet - Web Server", pages=pages(found))


def with_warnings():
    return [*a_class(24), entry("host", "Ran Here", report(isolation="host", rubric_digest="sha256:cd"), group="3", late=True)]


STUDENT = student_page(
    entry(found=MIXED, overrides=(override(12, "record_added", "Shown in class."), override(80, None, "", number=2)))
)


@pytest.mark.parametrize("text", [of_the_class(with_warnings()), of_the_class([]), STUDENT], ids=["class", "nobody", "student"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_axe_finds_no_violation(show, page, axe, *, text, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    shown = show(text)
    shown.evaluate(axe)  # the policy of the page keeps out scripts in it, not the debugger

    found = shown.evaluate("axe.run()")

    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
    assert "color-contrast" in {each["id"] for each in found["passes"]}


def test_nothing_is_wider_than_a_phone_and_nothing_is_asked_for(show, page):
    page.set_viewport_size({"width": PHONE, "height": 900})
    shown = show(of_the_class(with_warnings()))

    assert shown.evaluate("document.documentElement.scrollWidth") <= PHONE
    assert shown.trouble == []


def test_a_heading_sorts_up_and_then_down(show):
    shown = show(of_the_class(a_class(60)))
    by_name = shown.evaluate(NAMES)
    shown.get_by_role("button", name="Score").click()
    worst_first = shown.evaluate("[...document.querySelectorAll('#map tbody tr')].map(each => each.cells[2].textContent)")
    shown.get_by_role("button", name="Score").click()
    best_first = shown.evaluate("[...document.querySelectorAll('#map tbody tr')].map(each => each.cells[2].textContent)")
    graded = [int(score) for score in worst_first if score != "?"]

    assert graded == sorted(graded) != [int(score) for score in best_first if score != "?"]
    assert best_first == worst_first[::-1]
    assert shown.locator("th[aria-sort=descending]").inner_text().strip() == "Score"

    shown.get_by_role("button", name="Name").click()
    assert sorted(shown.evaluate(NAMES)) == sorted(by_name)


def test_what_does_not_hold_comes_first_when_a_criterion_is_sorted(show):
    shown = show(of_the_class(a_class(60)))
    shown.get_by_role("button", name="record added").click()
    classes = shown.evaluate("[...document.querySelectorAll('#map tbody tr')].map(each => each.cells[6].className)")

    assert classes[0] == "failed"
    assert classes[-1] == "passed"
    assert classes.index("todo") > classes.count("failed")


def test_the_map_is_sorted_by_name_and_readable_without_a_script(chromium, tmp_path):
    context = chromium.new_context(java_script_enabled=False)
    shown = context.new_page()
    file = tmp_path / "index.html"
    file.write_text(of_the_class(a_class(10)), encoding="utf-8")
    shown.goto(file.as_uri())

    assert shown.locator("#map tbody tr").count() == 10
    assert shown.locator("#map thead th").first.inner_text() == "Name"
    context.close()


def test_each_cell_is_read_out_in_words(show):
    row = show(of_the_class([entry("a", "Rosa", MIXED)])).locator("#map tbody tr").aria_snapshot()

    assert "✓ passed" in row.replace("✓passed", "✓ passed")
    assert "not yet: no_permission" in row


def test_a_browser_has_little_to_do_for_each_student(show):
    """What makes a class of 200 wait, counted; `make bench` has the seconds."""
    few, many = of_the_class(a_class(20)), of_the_class(a_class(200))
    elements_of_few = show(few).evaluate(ELEMENTS)
    shown = show(many)

    assert (shown.evaluate(ELEMENTS) - elements_of_few) / 180 < 30
    assert (len(many.encode()) - len(few.encode())) / 180 < 800
    assert shown.evaluate(NOT_INLINE) == 0


def test_the_page_is_not_laid_out_once_for_each_row(show, page):
    counters = page.context.new_cdp_session(page)
    counters.send("Performance.enable")
    shown = show(of_the_class(a_class(200)))
    shown.evaluate(PAINTED)
    for_loading = layouts(counters)
    shown.get_by_role("button", name="Score").evaluate("button => { button.click(); document.body.offsetHeight }")

    assert for_loading < 40
    assert layouts(counters) - for_loading < 10
    assert shown.locator("th[aria-sort]").inner_text().strip() == "Score"


def layouts(counters):
    """How often the browser has worked out where everything stands."""
    return next(each["value"] for each in counters.send("Performance.getMetrics")["metrics"] if each["name"] == "LayoutCount")
