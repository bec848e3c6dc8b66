"""Which pages are opened in a browser, and what is written down where none may run. No browser here, and no server."""

from __future__ import annotations

import pytest

from checker.evidence import Probe, Redirects, Rendering
from checker.model import Plan, Shown
from checker.observe.browser import showing
from checker.observe.browser.choosing import pages_of_scripts
from checker.observe.browser.installed import browser
from checker.observe.launcher import CannotStart
from tests.builders import answer, boot, exchange
from tests.observe.pretended import Pretended, http, observed

SCRIPTED = "<div id=root></div><script src=/app.js></script>"
HTML = (("Content-Type", "text/html"),)
PLAN = Plan("/api/data", (Probe("GET", "/"), Probe("GET", "/about")), boots=1, shown=(Shown("/", 6), Shown("/about", 6)))


def chosen(*exchanges, redirects=()):
    return pages_of_scripts(boot(exchanges=exchanges, redirects=redirects), PLAN)


@pytest.mark.parametrize(
    ("exchanges", "paths"),
    [
        pytest.param((exchange("/", answer(SCRIPTED)), exchange("/about", answer("<p>Tea"))), ("/",), id="the one with a script"),
        pytest.param((exchange("/", answer(SCRIPTED)), exchange("/about", answer(SCRIPTED))), ("/", "/about"), id="both"),
        pytest.param((exchange("/", answer(SCRIPTED), method="POST"),), (), id="an answer to something else"),
        pytest.param((exchange("/", answer(SCRIPTED, kind="text/plain")),), (), id="no page"),
        pytest.param((exchange("/", "timed_out"),), (), id="no answer"),
        pytest.param((exchange("/home", answer(SCRIPTED)),), (), id="a page that nobody judges by what it shows"),
        pytest.param((), (), id="nothing"),
    ],
)
def test_it_depends_on_the_page(exchanges, paths):
    assert chosen(*exchanges) == paths


def test_it_is_the_page_to_which_redirects_lead():
    sent_on = exchange("/", answer("", status=302, headers=(("Location", "/app"),)))
    assert chosen(sent_on, redirects=(Redirects(sent_on.probe, (exchange("/app", answer(SCRIPTED)),)),)) == ("/",)
    assert chosen(sent_on, redirects=(Redirects(sent_on.probe, (exchange("/app", answer("<p>Tea")),)),)) == ()


def seen(launcher):
    return observed(launcher, PLAN._replace(probes=PLAN.probes[:1])).renderings


def test_a_page_waits_for_a_teacher_where_no_browser_may_run(monkeypatch):
    monkeypatch.setenv("CHECK_HACKS_BROWSER", "/bin/true")
    assert seen(Pretended(lambda _: http(SCRIPTED.encode(), headers=HTML))) == (Rendering("/", failure="no_browser"),)


def test_what_we_break_at_costs_the_page_alone(monkeypatch):
    monkeypatch.setenv("CHECK_HACKS_BROWSER", "/bin/true")
    monkeypatch.setattr(Pretended, "around", ())
    monkeypatch.setattr(showing, "rendering", lambda *_: 1 // 0)
    (found,) = seen(Pretended(lambda _: http(SCRIPTED.encode(), headers=HTML)))
    assert found.failure.startswith("fault:ZeroDivisionError")


class StartsOnce(Pretended):
    """The system has no process left for a second life."""

    around = ()

    def start(self):
        if self.lives:
            raise CannotStart
        return super().start()


def test_a_page_that_could_not_be_opened_costs_nothing_else(monkeypatch):
    monkeypatch.setenv("CHECK_HACKS_BROWSER", "/bin/true")
    launcher = StartsOnce(lambda _: http(SCRIPTED.encode(), headers=HTML))
    evidence = observed(launcher, PLAN._replace(probes=PLAN.probes[:1]))
    assert (evidence.trouble, evidence.renderings) == (None, (Rendering("/", failure="unsent"),))


@pytest.mark.parametrize(
    ("environ", "path"),
    [
        ({"PATH": "/bin", "CHECK_HACKS_BROWSER": "true"}, "/bin/true"),
        ({"PATH": "", "CHECK_HACKS_BROWSER": "/bin/true"}, "/bin/true"),
        ({"PATH": "/bin", "CHECK_HACKS_BROWSER": ""}, None),
        ({"PATH": "/bin", "CHECK_HACKS_BROWSER": "no-such-browser"}, None),
        ({"PATH": "/nowhere"}, None),
    ],
)
def test_a_browser_is_named_or_found(environ, path, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    assert browser(environ) == path


def test_of_several_the_lightest_is_taken(tmp_path):
    for name in ("google-chrome", "chromium"):
        (tmp_path / name).write_text("")
        (tmp_path / name).chmod(0o755)
    assert browser({"PATH": str(tmp_path)}) == str(tmp_path / "chromium")


def test_there_is_none_that_we_can_talk_to_on_windows(monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")
    assert browser({"PATH": "/bin", "CHECK_HACKS_BROWSER": "/bin/true"}) is None
