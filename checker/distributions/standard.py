"""The standard library, in all of its versions: which module is where, since when and until when. Pure."""

from __future__ import annotations

import re

STANDARD = frozenset(
    (  # noqa: SIM905 - as a literal it would be three hundred lines
        "__future__ _bz2 _ctypes _curses _datetime _dbm _decimal _gdbm _hashlib _lzma _multiprocessing _socket _sqlite3 _ssl "
        "_struct _thread _tkinter _uuid _winapi _zstd abc aifc annotationlib antigravity argparse array ast asynchat asyncio "
        "asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd "
        "code codecs codeop collections colorsys compileall compression concurrent configparser contextlib contextvars copy "
        "copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest dummy_threading email "
        "encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc "
        "genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp "
        "importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma macpath mailbox mailcap "
        "marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path "
        "numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib "
        "poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random "
        "re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd "
        "smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string "
        "stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios "
        "textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo "
        "types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref "
        "xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo"
    ).split()
)
"""Every module of Python 3.9 to 3.14, on any system, private ones only where an error may name them."""
REMOVED = {
    **dict.fromkeys(("binhex",), (3, 11)),
    **dict.fromkeys(("asynchat", "asyncore", "distutils", "imp", "smtpd"), (3, 12)),
    **dict.fromkeys(
        (
            "aifc", "audioop", "cgi", "cgitb", "chunk", "crypt", "imghdr", "lib2to3", "mailcap", "msilib", "nis", "nntplib", "ossaudiodev",
            "pipes", "sndhdr", "spwd", "sunau", "telnetlib", "uu", "xdrlib",
        ),
        (3, 13),
    ),
}  # fmt: skip
"""The version that came without it (PEP 594, PEP 632 and the "What's new" pages)."""
ADDED = {"annotationlib": (3, 14), "compression": (3, 14), "graphlib": (3, 9), "tomllib": (3, 11), "zoneinfo": (3, 9)}
WINDOWS = frozenset(("_winapi", "msilib", "msvcrt", "nt", "winreg", "winsound"))
UNIX = frozenset(
    (
        "_curses",
        "crypt",
        "curses",
        "fcntl",
        "grp",
        "nis",
        "ossaudiodev",
        "posix",
        "pty",
        "pwd",
        "readline",
        "resource",
        "spwd",
        "syslog",
        "termios",
        "tty",
    )
)
PYTHON_2 = frozenset(
    (
        "BaseHTTPServer", "ConfigParser", "Cookie", "HTMLParser", "Queue", "SimpleHTTPServer", "SocketServer", "StringIO", "Tkinter",
        "__builtin__", "cPickle", "cStringIO", "cookielib", "httplib", "tkMessageBox", "urllib2", "urlparse", "xmlrpclib",
    )
)  # fmt: skip


def elsewhere(module: str, python: str, platform: str) -> str | None:
    """Where a module of the standard library is that this Python lacks, in words: "Python before 3.12", "Python on Windows".

    `python` is a version ("3.12.1"), `platform` is `sys.platform`. None for what is no module of the standard library.
    """
    top = module.partition(".")[0]
    if top not in STANDARD:
        return "Python 2" if top in PYTHON_2 else None
    version = tuple(map(int, re.findall(r"\d+", python)[:2])) or (3, 0)
    return _another_version(top, version) or _another_system(top, platform) or "most Pythons"


def _another_version(top: str, version: tuple[int, ...]) -> str:
    if top in REMOVED and version >= REMOVED[top]:
        return f"Python before {_spelled(REMOVED[top])}"
    if top in ADDED and version < ADDED[top]:
        return f"Python {_spelled(ADDED[top])} and newer"
    return ""


def _another_system(top: str, platform: str) -> str:
    if top in WINDOWS and platform != "win32":
        return "Python on Windows"
    if top in UNIX and platform == "win32":
        return "Python on macOS and Linux"
    return ""


def _spelled(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
