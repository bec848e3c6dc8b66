from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins='*')
from .routes import bp
app.register_blueprint(bp)
if __name__ == '__main__':
    app.run(port=5001)
