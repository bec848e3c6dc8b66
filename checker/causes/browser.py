"""Permissions for other pages (CORS), and ports that do not meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import (
    NO_FACTS,
    SERVER_ERROR,
    answered,
    api_answer,
    api_path,
    details,
    exchanges,
    short,
    shows,
    shows_detail,
    sign,
)

if TYPE_CHECKING:
    from checker.model import Case, Facts

NOT_FOUND = 404
ONCE = ("Access-Control-Allow-Origin", "Access-Control-Allow-Credentials")


def _sent_twice(case: Case) -> Facts | None:
    """A header that stands once in a good answer; browsers join two to one value, which is no origin and not "true"."""
    fetched = (exchange.answer for exchange in exchanges(case) if exchange.answer and exchange.probe.path == api_path(case))
    for answer in fetched:
        names = [name.lower() for name, _ in answer.headers]
        twice = [name for name in ONCE if names.count(name.lower()) > 1]
        if twice:
            return (("header", twice[0]),)
    return None


def _crash_in_disguise(case: Case) -> Facts | None:
    """The address that a browser would ask for crashed, so nothing could add the permission."""
    for exchange in exchanges(case):
        crashed = exchange.answer is not None and exchange.answer.status >= SERVER_ERROR
        if crashed and exchange.probe.path == api_path(case):
            return (("path", short(exchange.probe.path)),)
    return None


def _nothing_there(case: Case) -> Facts | None:
    """The address that a browser would ask for does not exist yet."""
    path, answer = api_path(case), api_answer(case)
    return (("path", short(path)),) if path and answer is not None and answer.status == NOT_FOUND else None


def _outside_the_pattern(case: Case) -> Facts | None:
    found, path = sign(case, "cors_resources_limited"), api_path(case)
    return (("pattern", short(found.detail)), ("path", short(path))) if found and path else None


def _guest_list(case: Case) -> Facts | None:
    """A list of origins; one of the origins that the rubric names is not on it."""
    found = sign(case, "cors_origins_list")
    return (("count", short(found.detail)),) if found else None


def _star_beside_credentials(case: Case) -> Facts | None:
    """A bare * came back where cookies are wanted. flask-cors never does that by itself: it names the asking page."""
    by_hand = sign(case, "star_header_by_hand") is not None
    sent = (exchange.answer for exchange in exchanges(case) if exchange.answer)
    return NO_FACTS if by_hand or any(answer.header("access-control-allow-origin") == "*" for answer in sent) else None


def _wrong_port(case: Case) -> Facts | None:
    """Pages ask another port than the one that answers; of the lesson's own port `checker.advice` speaks."""
    asked = details(case, "front_end_port")
    others = [port for port in asked if port != str(case.evidence.port) or case.evidence.history]
    if not others or not answered(case):
        return None
    port = str(case.evidence.boots[0].port)
    return None if port in asked else (("asked", short(others[0])), ("port", port))


CAUSES = (
    Cause(
        code="cors_header_twice",
        finds=_sent_twice,
        explains=("cors_open.wrong_origin", "cors_open.no_credentials"),
        message="Your API sends {header} twice, and a browser takes two for none.",
        hint="Two places in your program write the same permission. Where are they, and which one would you keep?",
    ),
    Cause(
        code="error_no_cors",
        finds=_crash_in_disguise,
        explains=("cors_open.no_permission", "cors_open.preflight_refused", "cors_open.no_credentials"),
        message="A browser would complain about CORS here, but underneath {path} crashed.",
        hint="This is a crash dressed up as CORS. Open {path} in your browser, read the last line in the terminal, and leave CORS for later.",
    ),
    Cause(
        code="nothing_to_read",
        finds=_nothing_there,
        explains=("cors_open.no_permission", "cors_open.preflight_refused"),
        message="A page would ask for {path}, and there is nothing to read yet.",
        hint="First let {path} answer with your records. Then look at what browsers say.",
    ),
    Cause(
        code="cors_resources_limited",
        finds=_outside_the_pattern,
        explains=("cors_open.no_permission", "cors_open.preflight_refused"),
        hint="Your permission is limited to addresses like {pattern}, and your data lives at {path}. Does the one cover the other?",
    ),
    Cause(
        code="cors_app_replaced",
        finds=shows_detail("app_made_twice", "name"),
        explains=("cors_open.no_permission", "cors_open.preflight_refused"),
        hint="Your program makes {name} twice, and the second one knows nothing of what you told the first. How many apps do you need?",
    ),
    Cause(
        code="no_cors",
        finds=shows("cors_call_missing"),
        explains=("cors_open.no_permission", "cors_open.preflight_refused"),
        message="Your server answers, but it never tells browsers that other pages may read it.",
        hint="Programs like curl do not ask for permission; browsers do. One line near the top of the lesson's server gives it. Which one?",
    ),
    Cause(
        code="cors_origin",
        finds=_guest_list,
        explains=("cors_open.wrong_origin", "cors_open.no_permission", "cors_open.preflight_refused"),
        hint="The page that should read your data is not on your guest list ({count} so far). An origin is exact: http or https, name, port, no slash at the end.",
    ),
    Cause(
        code="cors_without_credentials",
        finds=shows("cors_without_credentials"),
        explains=("cors_open.no_credentials", "cors_open.wildcard_with_credentials"),
        hint="The lesson's page sends cookies along (look for `credentials` in its fetch), and your server has not said that this is fine. What else does the lesson pass to CORS?",
    ),
    Cause(
        code="star_credentials",
        finds=_star_beside_credentials,
        explains=("cors_open.wildcard_with_credentials",),
        hint="Browsers do not accept 'everyone' (*) together with cookies. Who really needs to call you, and who could write that header for you?",
    ),
    Cause(
        code="wrong_port",
        finds=_wrong_port,
        hint="Compare the two port numbers.",
        advice="A page of yours asks port {asked}, but your server answers at port {port}. When a browser says 'failed to fetch', compare these two numbers.",
    ),
)
