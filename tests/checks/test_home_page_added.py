from __future__ import annotations

import pytest

from checker.checks.home_page_added import home_page_added
from tests.builders import HELLOX, OWN_PAGE, answer, case, scripted
from tests.verdicts import reason_of


def beneath(html):
    return case(home=answer(HELLOX.replace("</h2>", f"</h2>{html}")))


CASES = [
    ("a page of their own", case(), None),
    ("three words", beneath("<p>I like tea</p>"), None),
    ("three signs of a script without spaces", beneath("<p>我爱茶</p>"), None),
    ("a picture", beneath("<img src=cat.png>"), None),
    ("a table", beneath("<table><tr><td>1</table>"), None),
    ("a list", beneath("<ul><li>1</ul>"), None),
    ("a link", beneath("<a href=/api/data>go</a>"), None),
    ("a form", beneath("<form><input name=q></form>"), None),
    ("a button", beneath("<button>go</button>"), None),
    (
        "one word is enough where the rubric says so",
        case(home=answer(HELLOX.replace("World", "Rosa")), params={"words": 1}),
        None,
    ),
    ("the tab only", case(home=answer(HELLOX.replace("Hellox", "My very own first page"))), "title_only"),
    ("one word", case(home=answer(HELLOX.replace("World", "Rosa"))), "too_little"),
    ("the same word again and again", beneath("<p>very very very</p>"), "too_little"),
    ("words of the starter", beneath("<p>hello, hello world</p>"), "too_little"),
    ("punctuation is no word", beneath("<p>! ? ... - !</p>"), "too_little"),
    ("a list without items", beneath("<ul></ul><hr>"), "too_little"),
    ("words in a script", beneath("<script>one two three four</script><p>Hi</p>"), "too_little"),
    ("a hidden picture", beneath("<div hidden><img src=cat.png></div><hr>"), "too_little"),
    ("a colour", case(home=answer(HELLOX.replace("<h2>", '<h2 style="color: teal">'))), "too_little"),
    ("a script that writes", scripted(HELLOX, OWN_PAGE), None),
    ("a script, and no browser", scripted(HELLOX, failure="no_browser"), "by_hand"),
    ("a script that writes one word", scripted(HELLOX, HELLOX.replace("World", "Rosa")), "too_little"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_home_page_added(given, reason):
    assert reason_of(home_page_added, given) == reason
