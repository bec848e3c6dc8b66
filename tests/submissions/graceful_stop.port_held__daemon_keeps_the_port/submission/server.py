import os
import signal

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
    <head><title>Ottoline's corner</title></head>
    <body>
        <h1>Ottoline's corner of the internet</h1>
        <p>I collect lighthouse postcards and teach my parrot to whistle.</p>
    </body>
    </html>
    """

from werkzeug.serving import make_server

server = make_server("127.0.0.1", 5001, app, threaded=True)
if os.fork() == 0:
    # The child lives on in a session of its own and keeps the door.
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.alarm(120)
    server.serve_forever()
try:
    signal.pause()
except KeyboardInterrupt:
    os._exit(0)
