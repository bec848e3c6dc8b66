from flask import Blueprint, jsonify

launches_api = Blueprint("launches_api", __name__, url_prefix="/api")


@launches_api.route("/launches")
def launches():
    return jsonify([{"rocket": "Swift", "year": 2031}])
