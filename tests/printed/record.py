"""Write what the programs print by this Python: `python -m tests.printed.record`."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.printed.programs import FILES, NAMES, source

RECORDED = Path(__file__).parent / "recorded"
LIMIT = 30


def printed(name):
    with tempfile.TemporaryDirectory() as desk:
        for path, text in {**FILES, "server.py": source(name)}.items():
            file = Path(desk, path)
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        command = [sys.executable, f"{desk}/server.py"]
        ran = subprocess.run(command, cwd=desk, capture_output=True, text=True, timeout=LIMIT, check=False)
        return _nobodys(ran.stderr.replace(desk, "/home/rosa/work"))


def _nobodys(text):
    """Without the places and the hours of the machine that recorded it."""
    text = re.sub(r'(File "|\()/[^"()]*/site-packages/', r"\1/venv/lib/python3/site-packages/", text)
    text = re.sub(r"thread id \d+", "thread id 5", text)
    text = re.sub(r'File "/(?!home/rosa|venv)[^"]*/lib/(python3\.\d+)/', r'File "/usr/lib/\1/', text)
    return re.sub(r"\[\d{4}-[^\]]*\]", "[2026-11-22 10:00:00,100]", text)


def main():
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    RECORDED.mkdir(exist_ok=True)
    texts = [f"=== {name}\n{printed(name)}" for name in NAMES]
    (RECORDED / f"{version}.txt").write_text("".join(texts), encoding="utf-8")


if __name__ == "__main__":
    main()
