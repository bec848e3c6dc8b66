import flask
import flask_cors

names = [("Wilhelmina", "Quackenbush"), ("Peregrin", "Sallowby")]
server = flask.Flask("people")
flask_cors.CORS(server, origins="*", supports_credentials=True)


@server.get("/api/data")
def data():
    return [
        dict(FirstName=first, LastName=last, DOB="June 1", Residence="Hogsnorton", Email=f"{first.lower()}@example.org", Owns_Cars=[])
        for first, last in names
    ]


@server.get("/")
def index():
    rows = "".join(f"<li>{first} {last}</li>" for first, last in names)
    return f"<title>People</title><h1>People of Hogsnorton</h1><ul>{rows}</ul>"


if __name__ == "__main__":
    server.run("127.0.0.1", 5001)
