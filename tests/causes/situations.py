"""How the tables of this folder ask: what is recognised where, in which words."""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter

from checker import causes
from checker.evidence import Place, Sign
from tests.builders import answer, boot, case, source

ADVICE = "advice"
LONELY = "[2026-11-22 10:00:00,100] ERROR in app: Exception on {path} [GET]\n"
TRACEBACK = 'Traceback (most recent call last):\n  File "/srv/server.py", line 12, in view\n    return work()\n'
ACCESS = '127.0.0.1 - - [22/Nov/2026 10:00:00] "\x1b[35m\x1b[1mGET {path} HTTP/1.1\x1b[0m" 500 -\n'


@dataclass(frozen=True)
class Row:
    """One situation; `where` is "check.reason" or ADVICE."""

    code: str
    where: str
    seen: object

    def __str__(self):
        return f"{self.code} at {self.where}"


def cause_at(pair, seen):
    """The first cause that explains this pair, as judge would choose it."""
    return next((one for one in causes.discover() if pair in one.explains and one.finds(seen) is not None), None)


def advised(seen):
    return [one for one in causes.discover() if one.advice and one.finds(seen) is not None]


def recognised(row):
    """The cause that this row stands for; fails in words of the table when it is another one."""
    if row.where == ADVICE:
        found = next((one for one in advised(row.seen) if one.code == row.code), None)
    else:
        found = cause_at(row.where, row.seen)
    assert found is not None, f"nothing is recognised for {row}"
    assert found.code == row.code
    return found


def words(cause):
    return [text for text in (cause.message, cause.hint, cause.advice) if text]


def holes(text):
    return {hole for _, hole, _, _ in Formatter().parse(text) if hole is not None}


def signed(*codes, **differences):
    """A case whose source shows these signs: codes, or (code, detail)."""
    pairs = [(code, "") if isinstance(code, str) else code for code in codes]
    signs = tuple(Sign(code=code, detail=detail, place=Place(line=3)) for code, detail in pairs)
    return case(source=source(signs=signs, **differences.pop("source", {})), **differences)


def died(error, *, exit_code=1, log=None, **differences):
    """A case whose server ended with this error before it answered."""
    text = TRACEBACK + error + "\n" if log is None else log
    first = boot(outcome="exited", exit_code=exit_code, stop=None, log=text, listeners=(), port=None)
    return case(boots=(first,), **differences)


def crashed_log(path, error):
    """What Flask writes when the view of an address crashes."""
    return LONELY.format(path=path) + TRACEBACK + error + "\n" + ACCESS.format(path=path)


def debugger_log(path, error):
    """What the debugger writes: the access line comes before the traceback."""
    return ACCESS.format(path=path) + TRACEBACK + error + "\n"


def crashing(path, error, *, log=crashed_log, **differences):
    """A case in which this address answered 500 because of this error."""

    broken = answer("<h1>Internal Server Error</h1>", status=500)
    where = {"home": broken} if path == "/" else {"routes": {path: broken}}
    return case(first={"log": log(path, error)}, **where, **differences)
