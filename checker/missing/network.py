"""A program that asks another computer, and there is no way to it. Pure."""

from __future__ import annotations

import re

NAME_UNKNOWN = (
    r"NameResolutionError|Failed to resolve '|getaddrinfo failed|Temporary failure in name resolution|Name or service not known"
    r"|nodename nor servname provided|No address associated with hostname|could not translate host name|ClientConnectorDNSError"
    r"|Name does not resolve|Could not resolve host|ERR_NAME_NOT_RESOLVED|DNS operation timed out|NoNameservers|getaddrinfo ENOTFOUND"
    r"|getaddrinfo EAI_AGAIN|\[Errno (?:-2|-3|-5|8|11001|11002|11004)\]|Unknown host|DNS resolution failed"
)
"""Nobody knows the name of the other computer: what a machine says that has no internet. Errno: gaierror's, on Linux, macOS, Windows."""
NO_WAY = r"Network is unreachable|No route to host|ENETUNREACH|EHOSTUNREACH|\[Errno (?:101|113|51|65)\]|\[WinError 1005[1]\]|ERR_INTERNET_DISCONNECTED"
OWN_ADDRESS = (
    r"(?m)^(?:Name or service not known|Temporary failure in name resolution|No address associated with hostname"
    r"|nodename nor servname provided, or not known|getaddrinfo failed|Name does not resolve|Cannot assign requested address"
    r"|Can't assign requested address)[ \t]*$"
)
"""All that Werkzeug prints of the address at which a server shall listen, where this computer has none of that name."""
AWAY = (
    r"(?:host=|connect to |connecting to |server on |HTTPConnection\(host=|HTTPSConnectionPool\(host=)['\"]?"
    r"(?!localhost|127\.|0\.0\.0\.0|\[?::1)(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}"
)
"""The address of another computer, as the messages of clients write it."""
REFUSED = r"Connection refused|ConnectionRefusedError|Connection error\.|Max retries exceeded|timed out|ConnectTimeout|Cannot connect to host"
LONGEST = 20_000


def needs_internet(said: str, *, alone: bool) -> bool:
    """Whether what a program printed, or answered, shows that it asked another computer in vain.

    `alone`: it ran in a network of its own, so that whatever it could not reach was kept from it by us.
    """
    text = re.sub(OWN_ADDRESS, "", said[-LONGEST:])
    if re.search(NAME_UNKNOWN, text) or re.search(NO_WAY, text):
        return True
    return alone and re.search(AWAY, text, re.IGNORECASE) is not None and re.search(REFUSED, text) is not None
