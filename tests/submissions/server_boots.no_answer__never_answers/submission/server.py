import socket

server = socket.create_server(("127.0.0.1", 5001))
guests = []
# Flask(__name__) is what I will use later, with app.run(port=5001)
while True:
    guests.append(server.accept())
