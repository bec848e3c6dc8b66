from flask import Blueprint, jsonify

users_api = Blueprint("users_api", __name__, url_prefix="/api")


@users_api.route("/users")
@users_api.route("/post")
def users():
    return jsonify({"message": "Log in first"}), 401


@users_api.route("/groups")
def groups():
    raise RuntimeError("no such table: groups")


# our own
