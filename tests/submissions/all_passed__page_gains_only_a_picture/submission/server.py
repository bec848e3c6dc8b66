from flask import Flask, jsonify
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
    return """
    <html>
    <head>
        <title>Hellox</title>
    </head>
    <body>
        <h2>Hello, World!</h2>
        <img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" alt="">
    </body>
    </html>
    """

if __name__ == "__main__":
    app.run(port=5001)
