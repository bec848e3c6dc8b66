import os
import threading

from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")

SKILLS = [{
    "FirstName": "Christopher",
    "LastName": "Killarney",
    "DOB": "March 3",
    "Residence": "Stopham",
    "Email": "christopher@example.com",
    "Owns_Cars": ["quad bike"],
}]


@app.route("/")
def home():
    return """<html><head><title>Christopher's page</title></head><body><h1>Skills and presets</h1>
    <p>Everything that I can do on a quad bike.</p>
    <a href="/bye">Good bye</a> <a href="/again">Begin again</a></body></html>"""


@app.route("/bye")
def bye():
    threading.Timer(0.1, end).start()
    return "Good bye"


def end():
    os._exit(0)


@app.route("/again")
def again():
    SKILLS.clear()
    return jsonify(SKILLS)


@app.route("/quit")
def leave():
    end()


@app.route("/presets/stop")
def stop():
    return jsonify({"name": "stop", "speed": 0})


@app.route("/api/christopher")
def christopher():
    return jsonify(SKILLS)


if __name__ == "__main__":
    app.run(port=5001)
