from flask import Flask

app = Flask(__name__)


@app.route("/")
def home():
    return "<html><head><title>Tasks</title></head><body><h1>Hello, World!</h1></body></html>"


if __name__ == "__main__":
    app.run(port=5001)
