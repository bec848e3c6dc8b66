from flask import Flask, Response
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")

@app.route("/api/data")
def people():
    def endless():
        yield "["
        for _ in range(1_000):
            yield '{"FirstName": "Ottoline"},' * 40_000
        yield "{}]"

    return Response(endless(), mimetype="application/json")

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
