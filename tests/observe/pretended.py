"""A server without a process and without a socket: what it says is made up in this one, so that thousands take a moment.

`Pretended(answers)` is a launcher; `answers(request)` gives the bytes that come back for the bytes that were sent.
"""

from __future__ import annotations

from checker.evidence import Listener
from checker.model import File, Limits, Program, Submission
from checker.observe import Visit, observe
from checker.observe.launcher import Output

PORT = 5001
HURRY = Limits(boot=0.2, answer=5.0, stop=0.2, submission=20.0, journey=10.0)
"""For servers that never wait."""


class Wire:
    """One connection: as much of a socket as the client uses. What is left out of an answer ends it."""

    def __init__(self, answers):
        self._answers = answers
        self._left = b""

    def settimeout(self, limit):
        assert limit > 0

    def sendall(self, sent):
        self._left = self._answers(sent)

    def recv(self, count):
        piece, self._left = self._left[:count], self._left[count:]
        return piece

    def close(self):
        self._left = b""


class PretendedLife:
    def __init__(self, launcher):
        self._launcher = launcher
        self._code = launcher.exit_code
        self.closed = False

    def connect(self, port, _limit):
        if self._code is not None or port != self._launcher.port:
            raise ConnectionRefusedError
        return Wire(self._launcher.answers)

    def pause(self, _limit):
        return

    def interrupt(self):
        self._code = 0

    def wait(self, _limit):
        return self._code

    def survivors(self):
        return ()

    def listeners(self):
        return () if self._code is not None else (Listener("127.0.0.1", self._launcher.port),)

    def port_free(self, _port):
        return self._code is not None

    def output(self):
        return Output(self._launcher.log)

    def accompanied(self):
        pass

    def capped(self):
        return None

    def close(self):
        self.closed = True


class Pretended:
    """Launcher and room in one. `exit_code`: of a program that ends at once."""

    isolation = "pretended"
    around = None

    def __init__(self, answers=lambda _: b"", *, port=PORT, log="", exit_code=None):
        self.answers, self.port, self.log, self.exit_code = answers, port, log, exit_code
        self.lives = []

    def room(self, *_):
        return self

    def room_of_its_own_network(self, *_):
        return None

    def holders(self, _):
        return ()

    def around_a_browser(self):
        return self.around

    def start(self):
        self.lives.append(PretendedLife(self))
        return self.lives[-1]

    def close(self):
        for life in self.lives:
            life.close()


def http(body=b"", *, status=200, headers=()):
    """The bytes of an answer."""
    lines = (f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in headers), f"Content-Length: {len(body)}", "", "")
    return "\r\n".join(lines).encode() + body


def asked_for(request):
    """The path of a request's bytes."""
    return request.split(b" ", 2)[1].decode()


def submission(text="", **differences):
    program = Program(file="server.py", text=text)
    files = (File(path="server.py", content=text.encode("utf-8", "surrogatepass")),)
    return Submission(id="rosa", form="python", digest="sha256:00", files=files, program=program)._replace(**differences)


def observed(launcher, plan, *, of=None, limits=HURRY):
    visit = Visit(port=PORT, limits=limits, planned=lambda: plan)
    return observe(of or submission(), visit, launcher)
