from flask import Flask, jsonify, redirect, request, session, url_for
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")

app.secret_key = "made up for the lesson"


@app.route("/")
def root():
    if "user" not in session:
        session["came_from"] = "/"
        return redirect(url_for("login", next="/"))
    return "<p>Members only</p>"


@app.route("/login", methods=["GET", "POST"])
def login():
    if session.get("came_from") != "/":
        return redirect("/")
    return "<html><head><title>Kayaks</title></head><body><h1>Paddling at night</h1><form method=post><input name=user><input type=password name=key><button>Let me in</button></form></body></html>"


@app.route("/api/data")
def get_data():
    people = []
    people.append({
        "FirstName": "Noor",
        "LastName": "Falk",
        "DOB": "May 9",
        "Residence": "Tromsø",
        "Email": "noor@example.com",
        "Owns_Cars": ["kayak"],
    })
    return jsonify(people)


if __name__ == "__main__":
    app.run(port=5001)

