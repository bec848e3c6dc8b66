"""Stands in for a client that asks another computer: tests have no internet, and ask nobody for it."""

from socket import EAI_AGAIN, gaierror


def today():
    raise gaierror(EAI_AGAIN, "Temporary failure in name resolution")
