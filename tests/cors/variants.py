"""Servers that give, refuse or fumble permission. Each is made for one page's origin, as in `VARIANTS["lesson"].build(origin)`."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask import Flask, Response, abort, jsonify, redirect, request
from flask_cors import CORS, cross_origin

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkzeug.wsgi import WSGIApplication

STARTER = Path(__file__).parents[2] / "starter" / "web-server" / "server.py"
RECORDS = [{"FirstName": "Juno", "LastName": "Everhart", "Residence": "Maple Harbor"}]
FOREIGN = "https://team.example.org"


@dataclass(frozen=True)
class Variant:
    """`site` and `file`: does a page on another local origin, and one opened from a file, get to read the answer?"""

    build: Callable[[str], WSGIApplication]
    site: bool
    file: bool


def plain() -> Flask:
    """The lesson's API and nothing else."""
    app = Flask("variant")
    app.logger.disabled = True
    app.add_url_rule("/api/data", "data", lambda: jsonify(RECORDS))
    return app


def with_cors(app: Flask | None = None, **settings: Any) -> Flask:
    app = app or plain()
    CORS(app, **settings)
    return app


def after_each(app: Flask, *headers: tuple[str, str]) -> Flask:
    """The permission written by hand onto every answer."""

    @app.after_request
    def add(response: Response) -> Response:
        for name, value in headers:
            response.headers.add(name, value)
        return response

    return app


def grant(origin: str, credentials: str = "true", allowed: str = "Content-Type") -> tuple[tuple[str, str], ...]:
    return (
        ("Access-Control-Allow-Origin", origin),
        ("Access-Control-Allow-Credentials", credentials),
        ("Access-Control-Allow-Headers", allowed),
    )


def by_hand(*headers: tuple[str, str]) -> Flask:
    return after_each(plain(), *headers)


def the_starter() -> Flask:
    spec = importlib.util.spec_from_file_location("starter_server", STARTER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.app


def answering(view: Callable[[], Any], **settings: Any) -> Flask:
    """The lesson's permission, but its API does something else."""
    app = Flask("variant")
    app.logger.disabled = True
    app.add_url_rule("/api/data", "data", view)
    return with_cors(app, **{"supports_credentials": True, "origins": "*", **settings})


def moved(*, redirect_has_permission: bool) -> Flask:
    app = answering(lambda: redirect("/people"), resources=r"/.*" if redirect_has_permission else r"/people")
    app.add_url_rule("/people", "people", lambda: jsonify(RECORDS))
    return app


def sent_to(location: str) -> Flask:
    """The lesson's permission everywhere, and an API that sends on by this Location."""
    app = answering(lambda: Response(status=302, headers={"Location": location.format(host=request.host)}))
    app.add_url_rule("/people", "people", lambda: jsonify(RECORDS))
    return app


def preflight_answered(status: int, ours: str) -> Flask:
    """Every answer gives permission, but OPTIONS is handled by hand with this status."""
    app = by_hand(*grant(ours))

    @app.before_request
    def ask() -> Response | None:
        return Response(status=status) if request.method == "OPTIONS" else None

    return app


def permission_only_on_get(ours: str) -> Flask:
    app = Flask("variant")

    @app.route("/api/data")
    def data() -> Response:
        response = jsonify(RECORDS)
        response.headers.extend(grant(ours))
        return response

    return app


def decorated(ours: str) -> Flask:
    app = Flask("variant")
    view = cross_origin(supports_credentials=True, origins=[ours, "null"])(lambda: jsonify(RECORDS))
    app.add_url_rule("/api/data", "data", view, methods=["GET", "OPTIONS"], provide_automatic_options=False)
    return app


def crash() -> Response:
    raise RuntimeError


def star_beside_flask_cors() -> Flask:
    app = plain()
    CORS(app, supports_credentials=True, origins="*")
    return after_each(app, ("Access-Control-Allow-Origin", "*"))


VARIANTS = {
    # flask-cors
    "starter": Variant(lambda _: the_starter(), site=True, file=True),
    "lesson": Variant(lambda _: with_cors(supports_credentials=True, origins="*"), site=True, file=True),
    "cors-alone": Variant(lambda _: with_cors(), site=False, file=False),
    "no-cors": Variant(lambda _: plain(), site=False, file=False),
    "origin-listed": Variant(lambda ours: with_cors(origins=[FOREIGN, ours], supports_credentials=True), site=True, file=False),
    "null-listed": Variant(lambda _: with_cors(origins=["null"], supports_credentials=True), site=False, file=True),
    "others-listed": Variant(lambda _: with_cors(origins=[FOREIGN], supports_credentials=True), site=False, file=False),
    "origin-listed-with-slash": Variant(
        lambda ours: with_cors(origins=[f"{ours}/"], supports_credentials=True), site=False, file=False
    ),
    "origin-pattern": Variant(
        lambda _: with_cors(origins=r"http://127\.0\.0\.1:\d+", supports_credentials=True), site=True, file=False
    ),
    "paths-that-cover-it": Variant(
        lambda _: with_cors(resources={r"/api/*": {"origins": "*"}}, supports_credentials=True), site=True, file=True
    ),
    "paths-that-miss-it": Variant(
        lambda _: with_cors(resources={r"/other/*": {"origins": "*"}}, supports_credentials=True), site=False, file=False
    ),
    "header-listed": Variant(
        lambda _: with_cors(supports_credentials=True, allow_headers=["Content-Type"]), site=True, file=True
    ),
    "header-missing": Variant(lambda _: with_cors(supports_credentials=True, allow_headers=["X-Token"]), site=False, file=False),
    "methods-limited": Variant(lambda _: with_cors(supports_credentials=True, methods=["POST"]), site=False, file=False),
    "always-star": Variant(lambda _: with_cors(send_wildcard=True, origins="*"), site=False, file=False),
    "decorated-view": Variant(decorated, site=True, file=True),
    # By hand
    "star-by-hand": Variant(lambda _: by_hand(("Access-Control-Allow-Origin", "*")), site=False, file=False),
    "star-with-credentials": Variant(lambda _: by_hand(*grant("*")), site=False, file=False),
    "star-beside-flask-cors": Variant(lambda _: star_beside_flask_cors(), site=False, file=False),
    "origin-by-hand": Variant(lambda ours: by_hand(*grant(ours)), site=True, file=False),
    "null-by-hand": Variant(lambda _: by_hand(*grant("null")), site=False, file=True),
    "origin-twice": Variant(lambda ours: by_hand(*grant(ours), grant(ours)[0]), site=False, file=False),
    "origin-list-in-one-header": Variant(lambda ours: by_hand(*grant(f"{FOREIGN}, {ours}")), site=False, file=False),
    "origin-with-path": Variant(lambda ours: by_hand(*grant(f"{ours}/frontend.html")), site=False, file=False),
    "capital-true": Variant(lambda ours: by_hand(*grant(ours, credentials="True")), site=False, file=False),
    "star-headers": Variant(lambda ours: by_hand(*grant(ours, allowed="*")), site=False, file=False),
    "lower-case-header": Variant(lambda ours: by_hand(*grant(ours, allowed="content-type")), site=True, file=False),
    "headers-without-comma": Variant(lambda ours: by_hand(*grant(ours, allowed="Accept Content-Type")), site=False, file=False),
    # The preflight's own answer
    "preflight-200": Variant(lambda ours: preflight_answered(200, ours), site=True, file=False),
    "preflight-204": Variant(lambda ours: preflight_answered(204, ours), site=True, file=False),
    "preflight-302": Variant(lambda ours: preflight_answered(302, ours), site=False, file=False),
    "preflight-404": Variant(lambda ours: preflight_answered(404, ours), site=False, file=False),
    "preflight-405": Variant(lambda ours: preflight_answered(405, ours), site=False, file=False),
    "preflight-without-permission": Variant(permission_only_on_get, site=False, file=False),
    # The answer itself
    "crash-with-permission": Variant(lambda _: answering(crash), site=True, file=True),
    "crash-without-permission": Variant(lambda _: answering(crash, resources=r"/other"), site=False, file=False),
    "404-with-permission": Variant(lambda _: answering(lambda: abort(404)), site=True, file=True),
    "redirect-with-permission": Variant(lambda _: moved(redirect_has_permission=True), site=True, file=True),
    "redirect-without-permission": Variant(lambda _: moved(redirect_has_permission=False), site=False, file=False),
    "redirect-to-a-name": Variant(lambda _: sent_to("//rosa:secret@{host}/people"), site=False, file=False),
    "redirect-to-a-user": Variant(lambda _: sent_to("//rosa@{host}/people"), site=False, file=False),
    "redirect-to-data": Variant(lambda _: sent_to("data:application/json,[]"), site=False, file=False),
    "redirect-to-script": Variant(lambda _: sent_to("javascript:alert(1)"), site=False, file=False),
    "redirect-to-no-address": Variant(lambda _: sent_to("http://[half"), site=False, file=False),
    "redirect-to-the-whole-address": Variant(lambda _: sent_to("http://{host}/people"), site=True, file=True),
}
