"""Opens sockets until there are none, listens on as many ports as there are, and connects to them."""
import resource
import socket

from confess import RECORDS, serve

print("opening", flush=True)
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
kept = []
try:
    for port in range(10_000, 60_000):
        if port != 5001:
            kept.append(socket.create_server(("127.0.0.1", port)))
            kept.append(socket.create_connection(("127.0.0.1", port), timeout=1))
except OSError as error:
    RECORDS.append({"attack": "open", "loot": None, "met": f"{error.errno} after {len(kept)}"})
for one in kept[-10:]:
    one.close()
del kept[-10:]
serve()
