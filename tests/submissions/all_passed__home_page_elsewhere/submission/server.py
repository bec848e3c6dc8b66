from flask import Flask, jsonify, redirect, request, session, url_for
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")


@app.route("/")
def root():
    return redirect(url_for("home"))


@app.route("/home")
def home():
    return redirect("http://localhost:5001/kayaks/", code=308)


@app.route("/kayaks/")
def kayaks():
    return "<html><head><title>Kayaks</title></head><body><h1>Paddling at night</h1><p>Bring a lamp and a friend.</p></body></html>"


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

