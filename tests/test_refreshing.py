"""Pages that send their visitor on by themselves."""

from __future__ import annotations

import pytest

from checker.redirects import PAGE, destination
from checker.refreshing import refresh_to
from tests.builders import answer


def meta(content, before="<head>"):
    return answer(f'<html>{before}<meta http-equiv="Refresh" content="{content}"></head><body>You are sent on.</body></html>')


@pytest.mark.parametrize(
    ("content", "to"),
    [
        ("0; url=/home", "/home"),
        ("0;URL='/home'", "/home"),
        ("0;url=&quot;/home&quot;", "/home"),
        ("1, /home", "/home"),
        ("0 /home", "/home"),
        ("0.5; url = /home ", "/home"),
        ("0", None),
        ("0;", None),
        ("", None),
        ("url=/home", None),
        ("-1; url=/home", None),
        ("2; url=/home", None),
        ("30; url=/home", None),
        ("9999999999; url=/home", None),
    ],
)
def test_where_a_page_sends_on_to(content, to):
    assert refresh_to(meta(content)) == to


@pytest.mark.parametrize(
    "came",
    [
        pytest.param(answer("<p>Hello"), id="a page"),
        pytest.param(meta("0; url=/home", before="<!--"), id="in a comment"),
        pytest.param(meta("0; url=/home", before="<head><noscript>"), id="for who has no scripts"),
        pytest.param(answer('<meta http-equiv="X-UA-Compatible" content="0; url=/home">'), id="another line"),
        pytest.param(answer('<meta name="refresh" content="0; url=/home">'), id="another name"),
        pytest.param(meta("0; url=/home")._replace(status=404), id="a page that is not there"),
        pytest.param(answer({"refresh": 0}, headers=(("Refresh", "0; url=/home"),)), id="JSON"),
    ],
)
def test_a_page_that_stays(came):
    assert refresh_to(came) is None


def test_a_header_says_the_same():
    assert refresh_to(answer("<p>", headers=(("Refresh", "0; url=/home"),))) == "/home"


def test_it_is_a_redirect():
    found = destination(meta("0; url=home"), 5001, "/team/")
    assert (found.kind, found.target) == (PAGE, "/team/home")


def test_endless_heads_are_read_as_far_as_a_real_one_goes():
    assert refresh_to(answer("<meta http-equiv" * 60_000)) is None
