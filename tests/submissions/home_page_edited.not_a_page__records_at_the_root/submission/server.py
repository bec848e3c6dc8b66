from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")


@app.route("/")
def people():
    records = []
    records.append({
        "FirstName": "Imke",
        "LastName": "Sand",
        "DOB": "July 30",
        "Residence": "Pellworm",
        "Email": "imke@example.com",
        "Owns_Cars": ["tandem"],
    })
    return jsonify(records)


if __name__ == "__main__":
    app.run(port=5001)
