"""Nobody's enemy: what is graded beside and after the attackers."""
from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")
RECORD = {
    "FirstName": "Rosa", "LastName": "Quince", "DOB": "March 3", "Residence": "Lisbon",
    "Email": "rosa@example.com", "Owns_Cars": ["2020-Bicycle"],
}  # fmt: skip


@app.route("/api/data")
def data():
    return jsonify([RECORD])


@app.route("/")
def home():
    return "<h1>Rosa builds web servers now</h1><p>and likes tea, lemons and long walks</p>"


if __name__ == "__main__":
    app.run(port=5001)
