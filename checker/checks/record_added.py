"""Does the Web API publish a record that is not the starter's?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import check
from checker.checks.phrases import counted, seen
from checker.checks.records import ROUTES, listings, owned
from checker.model import Case, Finding, Reason, failed, passed

if TYPE_CHECKING:
    from checker.checks.records import Listing
    from checker.evidence import Probe

NO_RECORDS = Reason(
    code="no_records",
    message="We visited {visited} of your server and found no list with a record in it.",
    hint="Which address of yours hands out the records? Open it in your browser and look at what comes.",
)
ONLY_STARTER = Reason(
    code="only_starter",
    message="Your API hands out {count}, and the starter has the same.",
    hint="Add one that is yours. Made-up facts are fine, and better than real ones.",
)
COPIED = Reason(
    code="copied",
    message="There is a new record at {path}, but half of it or more says the same as an example's.",
    hint="Change more of it. Nobody checks whether it is true, only whether it is yours.",
)
NOT_JSON = Reason(
    code="not_json",
    message="{path} answers, but what it sends is not JSON.",
    hint="It may look like data to you. How does the lesson's server turn its list into JSON?",
)
NOT_A_LIST = Reason(
    code="not_a_list",
    message="{path} sends JSON, but instead of a list of records it is {shape}.",
    hint="The page that reads it loops over a list of people. What shape are you sending?",
)
BROKEN = Reason(
    code="broken",
    message="We asked {path} for its records, and {seen}.",
    hint="Open {path} in your browser, then read the last line in the terminal where your server runs.",
)


@check(
    needs=("server_boots",),
    probes=lambda _: (ROUTES,),
    reasons=(NO_RECORDS, ONLY_STARTER, COPIED, NOT_JSON, NOT_A_LIST, BROKEN),
)
def record_added(case: Case) -> Finding:
    """Your Web API has a record of your own"""
    found = listings(case)
    owners = [(owner, listing) for owner, listing, _ in owned(case)]
    own, copied = ([listing for whose_it_is, listing in owners if whose_it_is == kind] for kind in ("own", "copied"))
    if own:
        return passed(probes=_shown(own[0]), path=own[0].path, own=len(own), records=len(owners))
    if copied:
        return failed(COPIED, probes=_shown(copied[0]), path=copied[0].path)
    if owners:
        return failed(ONLY_STARTER, probes=_shown(owners[0][1]), count=counted(len(owners), "record"), records=len(owners))
    return _without_records(found)


def _without_records(found: tuple[Listing, ...]) -> Finding:
    """What is wrong with the first route that was meant for data, the assignment's own before others."""
    for listing in found:
        if listing.state == "not_a_list":
            return failed(NOT_A_LIST, probes=_shown(listing), path=listing.path, shape=listing.shape)
        if listing.state == "not_json":
            return failed(NOT_JSON, probes=_shown(listing), path=listing.path)
        if listing.state == "broken":
            return failed(BROKEN, probes=_shown(listing), path=listing.path, seen=seen(listing.exchange))
    return failed(NO_RECORDS, probes=_shown(*found[:1]), visited=counted(len(found), "route"))


def _shown(*listing: Listing) -> tuple[Probe, ...]:
    return tuple(each.exchange.probe for each in listing)
