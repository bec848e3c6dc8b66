from __init__ import app
from api.messages import messages_api
from api.users import users_api
from flask import render_template

app.register_blueprint(users_api)
app.register_blueprint(messages_api)


@app.route("/")
def index():
    return render_template("index.html")


if __name__ == "__main__":
    app.run(debug=True, host="0.0.0.0", port="8887")
