import socket

# One day this will be app = Flask(__name__) and app.run(port=5001)
server = socket.create_server(("127.0.0.1", 5001))
while True:
    guest, _ = server.accept()
    with guest:
        guest.recv(4096)
        guest.sendall(b"Hello, I am Ludo\n")
