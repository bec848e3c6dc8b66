from __future__ import annotations

import pytest

from checker.checks.links_work import links_work
from checker.evidence import EACH_LINK, Address
from tests.builders import answer, case, evidence, exchange, source
from tests.verdicts import reason_of


def about(*links, home=None, **params):
    """Each link is what came; the home page is always among them."""
    paths = tuple(f"/{number}" for number in range(len(links)))
    extra = tuple(exchange(path, came) for path, came in zip(paths, links, strict=True))
    known = evidence(home=home).addresses
    addresses = (*known, Address(name=EACH_LINK, paths=("/", *paths)))
    return case(home=home, extra=extra, addresses=addresses, params=params)


CASES = [
    ("both lead somewhere", about(answer("a"), answer({})), None),
    ("to a page that wants a login", about(answer("", status=401)), None),
    ("to one that sends on", about(answer("", status=302)), None),
    (
        "none is needed",
        case(extra=(), addresses=(*evidence().addresses, Address(name=EACH_LINK, paths=("/", "/0"))), params={}),
        "no_links",
    ),
    ("no answer", about(answer("a"), home="closed"), "broken"),
    ("not a page", about(answer("a"), home=answer([])), "not_a_page"),
    ("no links", about(), "no_links"),
    ("fewer than asked for", about(answer("a"), min_links=2), "no_links"),
    ("one is dead", about(answer("a"), answer("", status=404)), "dead_link"),
    ("one breaks", about(answer("a"), answer("", status=500)), "dead_link"),
    ("one hangs", about(answer("a"), "timed_out"), "dead_link"),
    ("one takes no visit", about(answer("", status=405)), "dead_link"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_links_work(given, reason):
    assert reason_of(links_work, given) == reason


def test_what_stands_behind_the_question_mark_is_not_told():
    known = (*evidence().addresses, Address(name=EACH_LINK, paths=("/", "/people?name=Rosa")))
    gone = exchange("/people?name=Rosa", answer("", status=404))
    finding = links_work.rule(case(extra=(gone,), addresses=known, params={}))
    assert dict(finding.facts)["path"] == "/people"


def test_an_address_that_says_what_a_record_says_is_not_told():
    known = (*evidence().addresses, Address(name=EACH_LINK, paths=("/", "/people/Rosa%20Quince")))
    gone = exchange("/people/Rosa%20Quince", answer("", status=404))
    seen = source(record_values=("Rosa", "quince street"))
    finding = links_work.rule(case(extra=(gone,), addresses=known, source=seen, params={}))
    assert dict(finding.facts)["path"] == "an address of its own"
