from flask import Blueprint

launches_api = Blueprint("launches_api", __name__, url_prefix="/api")


@launches_api.route("/launches")
def launches():
    return "<p>soon</p>"
