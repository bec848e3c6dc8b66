from __future__ import annotations

import pytest

from checker.scripts import is_library, needs_browser

TEXT = "<p>I am Rosa and I like tea</p>"
WRITES = "<script>document.body.append('tea')</script>"


@pytest.mark.parametrize(
    "html",
    [
        WRITES,
        f"<p>Hello</p>{WRITES}",
        "<SCRIPT>window.x = 1</SCRIPT>",
        "<script>$('#root').html('tea')</script>",
        "<script>$.getJSON('/api/data')</script>",
        "<script>eval(atob('ZG9jdW1lbnQ='))</script>",
        "<div id=root></div><script>root.innerHTML = 'tea'</script>",
        "<script>fetch('/api/data').then(show)</script>",
        "<script src=app.js></script>",
        "<script src='/static/app.js' defer></script>",
        "<script src='https://example.org/mine.js'></script>",
        "<script type=module>import './app.js'</script>",
        "<script type='text/javascript'>document.title = 'tea'</script>",
        "<script type='text/babel'>ReactDOM.createRoot(root)</script>",
        "<script type='application/javascript; charset=utf-8' src=app.js></script>",
        "<script src='https://cdn.jsdelivr.net/npm/vue@3'></script>",
        "<body onload='document.write(1)'>",
        "<img src=x onerror=\"document.body.append('tea')\">",
        "<meta http-equiv=refresh content='0; url=/home'>",
        "<META HTTP-EQUIV='Refresh' CONTENT='0;URL=/home'>",
        "<script src='/static/bootstrap-page/app.js'></script>",
        f"<body><noscript>{TEXT}</noscript>{WRITES}",
        f"<div hidden>{TEXT}</div>{WRITES}",
        f"<head><title>I am Rosa and I like tea</title></head>{WRITES}",
    ],
)
def test_only_a_browser_knows_what_this_shows(html):
    assert needs_browser(html, 6)


@pytest.mark.parametrize(
    "html",
    [
        "",
        TEXT,
        f"{TEXT}{WRITES}",
        "<script></script>",
        "<script>let tea = 1; console.log(tea)</script>",
        "<script type='application/json'>{\"document\": 1}</script>",
        '<script type=importmap>{"imports": {"vue": "/vue.js"}}</script>',
        "<script type='text/template'>document</script>",
        "<body><noscript><script src=app.js></script></noscript>",
        "<template><script src=app.js></script></template>",
        "<!-- <script src=app.js></script> -->",
        "<script src='https://cdn.jsdelivr.net/npm/bootstrap@5.3.3/dist/js/bootstrap.bundle.min.js'></script>",
        "<script src='https://cdn.tailwindcss.com'></script>",
        "<script async src='https://www.googletagmanager.com/gtag/js?id=G-1'></script>",
        "<button onclick='document.write(1)'>go</button>",
        "<body onload='tea()'>",
        "<meta http-equiv=refresh content=30>",
        "<meta http-equiv=content-type content='text/html; charset=utf-8'>",
        "<p>&lt;script&gt;document&lt;/script&gt;</p>",
    ],
)
def test_this_page_speaks_for_itself(html):
    assert not needs_browser(html, 6)


def test_the_words_that_are_enough_are_counted_once_each():
    assert needs_browser(f"<p>tea tea tea tea tea tea</p>{WRITES}", 2)
    assert not needs_browser(f"<p>tea for two</p>{WRITES}", 3)


def test_a_hundred_thousand_open_tags_take_no_time_to_read():
    assert needs_browser(WRITES + "<b>" * 100_000, 6)


@pytest.mark.parametrize("name", ["jquery.min.js", "vue.js", "app.js", "my-page.js", ""])
def test_what_may_bring_content_is_no_library(name):
    assert not is_library(f"https://example.org/{name}")
