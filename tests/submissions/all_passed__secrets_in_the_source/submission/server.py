from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
app.secret_key = "9f2b7c41d80e6a35f7b1c2d4"
DB_PASSWORD = "tulip-42-Corvin"
print("connecting with", DB_PASSWORD)
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
    return """
    <html>
    <head><title>Ottoline's corner</title></head>
    <body>
        <h1>Ottoline's corner of the internet</h1>
        <p>I collect lighthouse postcards and teach my parrot to whistle.</p>
    </body>
    </html>
    """

if __name__ == "__main__":
    app.run(port=5001)
