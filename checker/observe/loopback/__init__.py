"""A folder for PYTHONPATH: with it, a server that asks for every network (`0.0.0.0`) gets this computer's own.

Its only file is imported by the Python that runs a submission, never by us; the program's text is as it was handed in.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = str(Path(__file__).resolve().parent)
