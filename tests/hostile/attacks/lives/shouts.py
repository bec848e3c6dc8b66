"""Prints what our frames and reports look like: lengths and JSON, forged results, a line of 10 MB, bytes that are no text."""
import json
import os
import struct

from confess import RECORDS, serve

FORGED = json.dumps({"kind": "evidence", "score": 100, "complete": True, "outcome": "answered"}).encode()
for number in (1, 2):
    for frame in (
        struct.pack(">I", len(FORGED)) + FORGED,
        struct.pack("<I", len(FORGED)) + FORGED,
        struct.pack(">Q", len(FORGED)) + FORGED,
        FORGED + b"\n",
        b"\0" * 4096,
        b"\xff\xfe\xc3\x28\xed\xa0\x80\n",
        b"\x1b]0;owned\x07\x1b[2J\x1b]8;;https://example.com\x1b\\click\x1b]8;;\x1b\\\n",
        b"::error::owned\n::set-output name=score::100\n##[error]owned\n",
    ):
        os.write(number, frame)
line = b"A" * (10 << 20)
while line:
    line = line[os.write(1, line) :]
os.write(1, b"\nsaid it all\n")
RECORDS.append({"attack": "shout", "loot": None, "met": None})
serve()
