"""The HTML report as Chromium shows it: accessible, still, and no wider than a phone."""

import pytest

from checker.report import html
from tests.report.reports import REPORTS

pytestmark = pytest.mark.browser

WIDE, PHONE = 1280, 320
SHOWN = [*((name, scheme, WIDE) for name in REPORTS for scheme in ("light", "dark")), ("mixed", "light", PHONE)]


@pytest.fixture
def show(page, tmp_path):
    """Opens a report as a student would, from a file; `page.trouble` lists every request and complaint."""

    def opened(report):
        file = tmp_path / "report.html"
        file.write_text(html.render(report), encoding="utf-8")
        page.trouble = []
        page.on("console", lambda message: page.trouble.append(message.text))
        page.on("request", lambda request: page.trouble.append(request.url))
        page.goto(file.as_uri())
        page.trouble.remove(file.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        return page

    return opened


@pytest.mark.parametrize(("name", "scheme", "width"), SHOWN)
def test_axe_finds_no_violation(show, axe, *, name, scheme, width):
    shown = show(REPORTS[name])
    shown.emulate_media(color_scheme=scheme)
    shown.set_viewport_size({"width": width, "height": 800})
    shown.evaluate(axe)

    found = shown.evaluate("axe.run()")

    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
    assert "color-contrast" in {each["id"] for each in found["passes"]}


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_is_wider_than_a_phone(show, page, name):
    page.set_viewport_size({"width": PHONE, "height": 800})

    assert show(REPORTS[name]).evaluate("document.documentElement.scrollWidth") <= PHONE


def test_the_page_asks_the_network_for_nothing_and_breaks_no_rule_of_its_own(show):
    assert show(REPORTS["mixed"]).trouble == []


def test_request_and_answer_stand_side_by_side_where_there_is_room(show, page):
    halves = show(REPORTS["mixed"]).locator(".exchange").first.locator(".half")
    wide = [halves.nth(number).bounding_box() for number in (0, 1)]
    page.set_viewport_size({"width": PHONE, "height": 800})
    narrow = [halves.nth(number).bounding_box() for number in (0, 1)]

    assert wide[0]["y"] == wide[1]["y"]
    assert wide[0]["x"] < wide[1]["x"]
    assert narrow[0]["y"] < narrow[1]["y"]
