"""Is there an address of the team's own that answers with JSON?

It counts as new when the file that makes it is not the template's and the rubric does not name it as one of the template's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import UNSEEN, check
from checker.checks.phrases import counted, seen
from checker.checks.records import ROUTES, parse
from checker.model import Case, Finding, Reason, failed, passed

if TYPE_CHECKING:
    from checker.evidence import Exchange

OK = 200

NONE_NEW = Reason(
    code="none_new",
    message="We read your program and found no address for visitors that the template does not have.",
    hint="Where does the template connect an address with what answers there? Is yours connected in the same way?",
)
NOT_DATA = Reason(
    code="not_data",
    message="We visited {visited} of your own, and none gave us data. {path}, for example: {seen}.",
    hint="Open {path} in your browser: is what you see JSON? A login or an empty database must not stand in front of it.",
)


@check(needs=("server_boots",), probes=lambda _: (ROUTES,), reasons=(NONE_NEW, NOT_DATA), params={"routes": "texts"})
def new_json_route(case: Case) -> Finding:
    """Your API has an address of your own"""
    if case.evidence.history is None:
        return UNSEEN
    new = _new(case)
    exchanges = [exchange for exchange in case.seen(ROUTES) if exchange.probe.path in new]
    data = [exchange for exchange in exchanges if _is_json(exchange)]
    if data:
        return passed(probes=(data[0].probe,), path=data[0].probe.path, routes=len(data))
    if exchanges:
        shown = exchanges[0]
        said = "it answered 200, with something else than JSON" if shown.answer and shown.answer.status == OK else seen(shown)
        visited = counted(len(exchanges), "address") if len(exchanges) == 1 else f"{len(exchanges)} addresses"
        return failed(NOT_DATA, probes=(shown.probe,), path=shown.probe.path, seen=said, visited=visited)
    return failed(NONE_NEW)


def _new(case: Case) -> set[str]:
    evidence = case.evidence
    assert evidence.history is not None
    files = {route.file or evidence.handed.entry or "" for route in evidence.source.routes}
    given = evidence.history.kept(tuple(files), case.templates)
    new = {route.path for route in evidence.source.routes if (route.file or evidence.handed.entry) not in given}
    return new - set(case.params.get("routes", ()))


def _is_json(exchange: Exchange) -> bool:
    answer = exchange.answer
    if answer is None or answer.status != OK or answer.flaw:
        return False
    try:
        return isinstance(parse(answer.body), list | dict)
    except ValueError:
        return False
