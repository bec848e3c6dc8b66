"""Where packages come from on this machine, as its owner has set it for pip or for uv: the one thing that installers are told of us."""

from __future__ import annotations

import configparser
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KEPT = (
    "PATH", "LANG", "SYSTEMROOT", "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE",
    "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "no_proxy", "all_proxy",
)  # fmt: skip
"""Variables that an installer may need to reach an index. What else stands in our environment is nobody's business."""
SETTINGS = (
    "INDEX_URL", "EXTRA_INDEX_URL", "NO_INDEX", "FIND_LINKS", "CERT", "CLIENT_CERT", "TRUSTED_HOST", "PROXY", "DEFAULT_TIMEOUT", "RETRIES",
    "CONSTRAINT", "CONFIG_FILE",
)  # fmt: skip
"""Of pip, behind PIP_."""
UVS = (
    "UV_DEFAULT_INDEX", "UV_INDEX", "UV_INDEX_URL", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS", "UV_NO_INDEX", "UV_OFFLINE", "UV_INSECURE_HOST",
    "UV_NATIVE_TLS", "UV_SYSTEM_CERTS", "UV_HTTP_TIMEOUT", "UV_HTTP_RETRIES", "UV_KEYRING_PROVIDER", "UV_CONSTRAINT", "UV_INDEX_STRATEGY",
)  # fmt: skip
OWN = (
    "~/.pip/pip.conf", "~/Library/Application Support/pip/pip.conf", "~/.config/pip/pip.conf", "~/pip/pip.ini", "~/AppData/Roaming/pip/pip.ini",
)  # fmt: skip
MACHINES = ("/Library/Application Support/pip/pip.conf", "/etc/xdg/pip/pip.conf", "/etc/pip.conf", "C:/ProgramData/pip/pip.ini")
OWN_UVS = ("$XDG_CONFIG_HOME/uv/uv.toml", "~/.config/uv/uv.toml", "~/AppData/Roaming/uv/uv.toml", "/etc/uv/uv.toml")
SECTIONS = ("global", "install", "download")
RETRIES = "1"


def for_pip(environ: Mapping[str, str], home: str) -> dict[str, str]:
    """Return pip's environment. `home`: the folder that it may take for its user's."""
    own = next((path for path in map(os.path.expanduser, reversed(OWN)) if os.path.isfile(path)), None)  # noqa: PTH113 - strings
    return {
        **({"PIP_CONFIG_FILE": own} if own else {}),
        **_of_ours(environ, (*KEPT, *(f"PIP_{name}" for name in SETTINGS))),
        "HOME": home,
        "TMPDIR": home,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


def for_uv(environ: Mapping[str, str], home: str, cache: str) -> dict[str, str]:
    """Return uv's environment, and UV_NO_INDEX where no index may be asked: its own settings, or else what pip is told on this machine, in uv's words."""
    own = _of_ours(environ, (*KEPT, *UVS, *(name for name in environ if name.startswith("UV_INDEX_"))))
    theirs = {} if any(name.startswith(("UV_DEFAULT_INDEX", "UV_INDEX_URL")) for name in own) else _in_uvs_words(pips(environ))
    return {
        "UV_HTTP_RETRIES": RETRIES,
        **theirs,
        **own,
        "HOME": home,
        "TMPDIR": home,
        "UV_CACHE_DIR": cache,
        "UV_NO_PROGRESS": "1",
        "NO_COLOR": "1",
    }


def config_of_uv(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The user's own settings of uv, and never those of a folder that somebody handed in."""
    named = environ.get("UV_CONFIG_FILE")
    places = (os.path.expandvars(os.path.expanduser(path)) for path in OWN_UVS)  # noqa: PTH111 - strings
    found = named or next((path for path in places if os.path.isfile(path)), None)  # noqa: PTH113 - as above
    return ("--config-file", found) if found and environ.get("UV_NO_CONFIG") is None else ("--no-config",)


def pips(environ: Mapping[str, str]) -> dict[str, str]:
    """Return pip's settings here, by their names on its command line ("index-url"): of its files, the later of which count more, and of its variables."""
    found: dict[str, str] = {}
    for path in _files(environ):
        found |= dict(_in_file(path))
    for name in SETTINGS:
        if f"PIP_{name}" in environ and name != "CONFIG_FILE":
            found[name.lower().replace("_", "-")] = environ[f"PIP_{name}"]
    return found


def _files(environ: Mapping[str, str]) -> Iterator[str]:
    named = environ.get("PIP_CONFIG_FILE")
    if named == os.devnull:
        return
    yield from MACHINES
    yield from map(os.path.expanduser, OWN)
    yield from (os.path.join(sys.prefix, name) for name in ("pip.conf", "pip.ini"))  # noqa: PTH118 - strings
    if named:
        yield named


def _in_file(path: str) -> Iterator[tuple[str, str]]:
    settings = configparser.RawConfigParser(strict=False)
    try:
        settings.read(path, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError):
        return
    for section in SECTIONS:
        if settings.has_section(section):
            yield from ((name.replace("_", "-"), value) for name, value in settings.items(section))


def _in_uvs_words(settings: Mapping[str, str]) -> dict[str, str]:
    """Uv reads no pip.conf."""
    find_links = ",".join(settings.get("find-links", "").split())
    words = {
        "UV_DEFAULT_INDEX": settings.get("index-url", ""),
        "UV_INDEX": " ".join(settings.get("extra-index-url", "").split()),
        # pip takes the best of all its indexes; uv would stop at the first that has a package in any version.
        "UV_INDEX_STRATEGY": "unsafe-best-match" if settings.get("extra-index-url", "").strip() else "",
        "UV_FIND_LINKS": find_links,
        "UV_NO_INDEX": "1" if settings.get("no-index", "").lower() in {"1", "true", "yes", "on"} else "",
        "UV_INSECURE_HOST": " ".join(settings.get("trusted-host", "").split()),
        "UV_HTTP_TIMEOUT": settings.get("default-timeout", settings.get("timeout", "")),
        "UV_CONSTRAINT": " ".join(settings.get("constraint", "").split()),
        "SSL_CERT_FILE": settings.get("cert", ""),
        "HTTPS_PROXY": settings.get("proxy", ""),
    }
    return {name: value for name, value in words.items() if value}


def _of_ours(environ: Mapping[str, str], names: tuple[str, ...]) -> dict[str, str]:
    return {name: environ[name] for name in names if name in environ}
