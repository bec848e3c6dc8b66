from __future__ import annotations

import pytest

from checker.evidence import EACH_LINK, Exchange, Probe
from checker.links import local_links, local_path
from checker.observe.addresses import each_link
from tests.builders import answer, exchange

PORT = 5001


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/api/data", "/api/data"),
        ("about", "/about"),
        (" /a?b=c#d ", "/a?b=c"),
        ("", "/"),
        ("#top", "/"),
        ("?page=2", "/?page=2"),
        ("http://127.0.0.1:5001/x", "/x"),
        ("http://localhost:5001", "/"),
        ("//localhost:5001/x", "/x"),
        ("../../x", "/x"),
        ("http://127.0.0.1:5002/x", None),
        ("http://127.0.0.1/x", None),
        ("https://127.0.0.1:5001/x", None),
        ("https://example.com/", None),
        ("mailto:rosa@example.com", None),
        ("javascript:alert(1)", None),
        ("data:text/plain,x", None),
        ("http://[half", None),
        ("http://127.0.0.1:port/", None),
    ],
)
def test_a_link_leads_where_a_browser_would_go(target, path):
    assert local_path(target, PORT) == path


def test_from_another_page_a_link_leads_beside_it():
    assert local_path("b", PORT, "/team/a") == "/team/b"


def test_a_pages_links_come_before_what_it_loads_and_each_once():
    page = "<img src=/cat.png><a href=/a>1</a><a href=/b>2</a><a href='/a#x'>3</a><a name=q>4</a><link rel=stylesheet href=s.css>"
    assert local_links(page, PORT) == ("/a", "/b", "/s.css", "/cat.png")


@pytest.mark.parametrize(
    ("base", "links"),
    [
        ("<base href=/team/>", ("/team/a", "/b")),
        ("<base href='http://localhost:5001/team/x'>", ("/team/a", "/b")),
        ("<base target=_blank><base href=/team/><base href=/other/>", ("/team/a", "/b")),
        ("<base href='https://example.com/'>", ()),
        ("<base href='data:,x'>", ("/a", "/b")),
        ("<base href='http://[half'>", ("/a", "/b")),
    ],
)
def test_a_page_may_say_where_its_links_begin(base, links):
    assert local_links(f"<head>{base}</head><a href=a>1</a><a href=/b>2</a>", PORT) == links


def test_a_link_with_a_space_is_asked_for_as_browsers_do():
    page = "<a href='my page'>1</a><img src=' /static/my photo.png\n'><a href='/a\tb'>2</a><a href='/ü?q=a b'>3</a>"
    assert local_links(page, PORT) == ("/my%20page", "/ab", "/%C3%BC?q=a%20b", "/static/my%20photo.png")


def test_endless_pages_are_read_as_far_as_a_real_one_goes():
    assert len(local_links("".join(f"<a href=/{number}>x" for number in range(200_000)), PORT)) <= 5_000


def test_what_a_link_stands_for_is_bounded_and_harmless():
    page = "".join(f"<a href=/{name}>x</a>" for name in ("logout", "shutdown/now", "a", "b", "c"))
    found = each_link([exchange(came=answer(page))], PORT, 3)
    assert (found.name, found.paths) == (EACH_LINK, ("/", "/a", "/b"))


def test_without_a_home_page_only_that_was_looked_at():
    silent = Exchange(probe=Probe(method="GET", path="/"), failure="timed_out")
    assert each_link([silent], PORT, 25).paths == each_link([], PORT, 25).paths == ("/",)
