"""check-hacks: observe a student's web server, then judge what was seen."""

__version__ = "0.1.0"
