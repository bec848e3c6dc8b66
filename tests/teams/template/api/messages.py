from flask import Blueprint, jsonify

messages_api = Blueprint("messages_api", __name__, url_prefix="/api")


@messages_api.route("/messages")
def messages():
    return jsonify([])
