from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins=["http://localhost:4887", "https://rocket-team.github.io"])

import flask_rockets
