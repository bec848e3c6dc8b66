from flask import Flask, Response, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")

@app.route("/api/data")
def people():
    records = [
        {
            "FirstName": "Ottoline",
            "LastName": "Brask",
            "DOB": "March 3",
            "Residence": "Puddleby",
            "Email": "ottoline@example.com",
            "Owns_Cars": ["2009-Smart"],
        },
    ]
    return jsonify(records)

@app.route("/")
def home():
    def story():
        yield "<h1>It was a dark and"
        raise KeyError("stormy")

    return Response(story(), mimetype="text/html")

if __name__ == "__main__":
    app.run(port=5001)
