from flask import Flask, jsonify

app = Flask(__name__)

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

@app.after_request
def allow_my_page(response):
    response.headers["Access-Control-Allow-Origin"] = "https://wilhelmina.example.org"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Access-Control-Allow-Headers"] = "Content-Type"
    return response

if __name__ == "__main__":
    app.run(port=5001)
