import os
import socket
import subprocess
import sys

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

door = socket.create_server(("127.0.0.1", 5001))
door.set_inheritable(True)
if os.fork() == 0:
    # Nobody's child, in a session, a folder and an environment of its own: it keeps the door open.
    keeper = [sys.executable, os.path.abspath("keeper.py"), os.path.abspath("keeper.py")]
    subprocess.Popen(keeper, cwd="/", env={}, close_fds=False, start_new_session=True)
    os._exit(0)
os.wait()
make_server("127.0.0.1", 5001, app, threaded=True, fd=door.fileno()).serve_forever()
