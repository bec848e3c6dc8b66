from __future__ import annotations

import pytest

from checker.checks.home_page_edited import home_page_edited
from checker.checks.pages import HOME
from checker.evidence import Redirects, Rendering
from tests.builders import HELLOX, OWN_PAGE, answer, case, exchange, scripted
from tests.verdicts import reason_of

SENT_ON = answer("", status=302, headers=(("Location", "/home"),))
EMPTY = '<title>Mine</title><div id="root"></div><script src="/static/app.js"></script>'


def sent_on(came, **differences):
    """/ sends a visitor on to /home."""
    seen = case(home=SENT_ON, **differences)
    first, *more = seen.evidence.boots
    first = first._replace(redirects=(Redirects(HOME, (exchange("/home", came),)),))
    return seen._replace(evidence=seen.evidence._replace(boots=(first, *more)))


CASES = [
    ("a page of their own", case(), None),
    ("other words, the same picture of it", case(home=answer(HELLOX.replace("World", "Lisbon"))), None),
    ("only the title", case(home=answer(HELLOX.replace("Hellox", "Mine"))), None),
    ("only a picture", case(home=answer(HELLOX.replace("</h2>", "</h2><img src=cat.png>"))), None),
    ("only a colour", case(home=answer(HELLOX.replace("<h2>", '<h2 style="color: teal">'))), None),
    ("only a style sheet", case(home=answer(HELLOX.replace("</head>", "<style>h2 {color: teal}</style></head>"))), None),
    ("a bigger heading", case(home=answer(HELLOX.replace("h2", "h1"))), None),
    ("HTML without html, head and body", case(home=answer("<p>Bom dia")), None),
    ("XHTML", case(home=answer("<p>Bom dia</p>", kind="application/xhtml+xml")), None),
    ("no such route", case(home=answer("Not Found", status=404)), "no_home_page"),
    ("a door that closes", case(home="closed"), "no_home_page"),
    ("an answer that never comes", case(home="timed_out"), "no_home_page"),
    ("a crash is no edit", case(home=answer("Oops", status=500)), "broken"),
    ("a redirect is no page", case(home=answer("", status=302, headers=(("Location", "/home"),))), "broken"),
    ("a page that was made", case(home=answer("<p>Bom dia", status=201)), None),
    ("a page from somewhere", case(home=answer("<p>Bom dia", status=203)), None),
    ("no content", case(home=answer("", status=204)), "broken"),
    ("a page to log in", case(home=answer("<p>Bom dia<form><input type=password name=p></form>", status=401)), None),
    ("a closed door", case(home=answer("<p>Bom dia", status=401)), "broken"),
    ("a redirect that ends at a page", sent_on(answer("<p>Bom dia")), None),
    ("a redirect that ends at the starter's page", sent_on(answer(HELLOX)), "unchanged"),
    ("a redirect that ends at JSON", sent_on(answer({"a": 1})), "not_a_page"),
    ("a redirect that ends nowhere", sent_on(answer("", status=404)), "no_home_page"),
    ("a redirect that ends at a crash", sent_on(answer("", status=500)), "broken"),
    ("a redirect that ends in silence", sent_on("timed_out"), "no_home_page"),
    ("a redirect that never ends", sent_on(SENT_ON), "broken"),
    ("a page that breaks off", case(home=answer("<p>Bom", flaw="cut_short")), "broken"),
    ("a page that is packed wrongly", case(home=answer(b"\x1f", flaw="bad_encoding")), "broken"),
    ("a page without an end shows its beginning", case(home=answer("<p>Bom dia", flaw="too_big")), None),
    ("JSON is no page", case(home=answer({"hello": "world"})), "not_a_page"),
    ("plain text is no page", case(home=answer("Hello", kind="text/plain")), "not_a_page"),
    ("bytes are no page", case(home=answer(b"\xff\xd8", kind="image/jpeg")), "not_a_page"),
    ("the starter page, untouched", case(home=answer(HELLOX)), "unchanged"),
    ("the starter page, other white space", case(home=answer(HELLOX.replace("><", ">\n    <"))), "unchanged"),
    ("the starter page, white space in a tag and in words", case(home=answer(HELLOX.replace("h2>", "h2\n>\t"))), "unchanged"),
    ("a comment", case(home=answer(HELLOX.replace("<h2>", "<!-- mine --><h2>"))), "nothing_visible"),
    ("words that are hidden", case(home=answer(HELLOX.replace("<h2>", "<p hidden>mine</p><h2>"))), "nothing_visible"),
    (
        "words that are not displayed",
        case(home=answer(HELLOX.replace("<h2>", '<p style="display:none">m</p><h2>'))),
        "nothing_visible",
    ),
    ("a script", case(home=answer(HELLOX.replace("<h2>", "<script>let mine</script><h2>"))), "nothing_visible"),
    ("a template", case(home=answer(HELLOX.replace("<h2>", "<template>mine</template><h2>"))), "nothing_visible"),
    (
        "a comment in a style sheet",
        case(home=answer(HELLOX.replace("</head>", "<style>/* m */</style></head>"))),
        "nothing_visible",
    ),
    ("a wrapper", case(home=answer(HELLOX.replace("<h2>", "<div><h2>").replace("</h2>", "</h2></div>"))), "nothing_visible"),
    ("an empty page", case(home=answer("")), "nothing_visible"),
    ("a page that a script makes, and no browser", scripted(EMPTY, failure="no_browser"), "by_hand"),
    ("a page that a script makes, and a browser that broke", scripted(EMPTY, failure="broken"), "by_hand"),
    ("a script that never ends", scripted(EMPTY, failure="too_long"), "by_hand"),
    ("a script that writes", scripted(EMPTY, OWN_PAGE), None),
    ("a script that writes what the starter says", scripted(EMPTY, HELLOX), "nothing_visible"),
    ("a script that writes nothing", scripted(EMPTY, EMPTY), "nothing_visible"),
    ("a script that fetches from out of reach", scripted(EMPTY, EMPTY, unreached=("Script",)), "by_hand"),
    ("a script that writes, whatever else is out of reach", scripted(EMPTY, OWN_PAGE, unreached=("Script",)), None),
    ("what was seen without a browser is enough", scripted(OWN_PAGE, failure="no_browser"), None),
    ("the starter page, untouched, is known without one", scripted(HELLOX, failure="no_browser"), "unchanged"),
    ("sent on to a page that a script makes", sent_on(answer(EMPTY), renderings=(Rendering("/", OWN_PAGE),)), None),
    ("another page's script", case(home=answer(EMPTY), renderings=(Rendering("/about", OWN_PAGE),)), "nothing_visible"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_home_page_edited(given, reason):
    assert reason_of(home_page_edited, given) == reason
