"""The rules of RFC 6265bis, as Chromium applies them to 127.0.0.1 (tests/browser/test_cookies.py asks Chromium itself)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from checker.observe.cookies import CookieJar, read_cookie
from tests.cookie_lines import LINES
from tests.examples import examples

NOW = 1_700_000_000.0


def sent(*lines, asked="/", path="/", now=NOW):
    jar = CookieJar()
    jar.take(lines, asked, NOW)
    return jar.header(path, now)


@pytest.mark.parametrize(("lines", "asked", "path", "cookies"), LINES)
def test_what_is_sent(lines, asked, path, cookies):
    assert sent(*lines, asked=asked, path=path) == cookies


def test_a_cookie_ends_when_its_time_is_up():
    assert sent("a=1; Max-Age=3600", now=NOW + 3599) == "a=1"
    assert sent("a=1; Max-Age=3600", now=NOW + 3600) is None
    assert sent("a=1; Expires=Wed, 15 Nov 2023 00:00:00 GMT", now=NOW + 86_400) is None


def test_what_is_too_big_is_not_kept():
    assert read_cookie("a=" + "x" * 4095, "/", NOW)
    assert read_cookie("a=" + "x" * 4096, "/", NOW) is None


def test_a_server_cannot_fill_the_jar_without_end():
    jar = CookieJar()
    jar.take((f"c{number}=1" for number in range(10_000)), "/", NOW)
    assert len(jar.header("/", NOW).split("; ")) == 180


@examples(100)
@given(some.text(max_size=80), some.sampled_from(["/", "/a/b", ""]))
def test_nothing_that_a_server_says_breaks_the_jar(line, path):
    jar = CookieJar()
    jar.take([line, f"a=1; Expires={line}", f"a=1; Max-Age={line}"], path, NOW)
    assert "\n" not in (jar.header(path or "/", NOW) or "")
