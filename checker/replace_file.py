"""Write files for others to read: there is all of a file or what was there before, and what could not be written is said in words."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress

from checker.errors import ConfigError, UnwrittenError

NO_ROOM = frozenset(getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EFBIG", "EIO") if hasattr(errno, name))
"""What no other path would mend."""
NOT_BESIDE = frozenset({errno.EACCES, errno.EPERM, errno.EBUSY, errno.EXDEV})
"""A folder that takes no other file, or a file that something is mounted on."""
NEW_FILE = 0o666
"""Less what the user's umask takes away."""


def replace_file(path: str | os.PathLike[str], content: bytes) -> None:
    """Put a file there whose content is this, in one step; a link of that name is replaced and not followed. Raises OSError."""
    place = os.fspath(path)
    beside = os.path.join(os.path.dirname(place), f".check-hacks-{os.urandom(8).hex()}")  # noqa: PTH118, PTH120 - pathlib takes 10 ms to import
    try:
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, NEW_FILE), "wb") as file:  # noqa: PTH123 - a descriptor
            file.write(content)
        _keep_mode(place, beside)
        os.replace(beside, place)  # noqa: PTH105 - as above
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)  # noqa: PTH108 - as above
        raise


def write_where_named(path: str, content: bytes) -> None:
    """Write what somebody named on a command line. Links are followed, devices and pipes written to. Raises ConfigError, UnwrittenError."""
    try:
        if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113 - as above
            _write_into(path, content)
        else:
            _replace_or_write_into(os.path.realpath(path), content)
    except BrokenPipeError:
        return  # whoever read the pipe had enough
    except OSError as error:
        raise unwritten(path, error) from error


def unwritten(path: object, error: OSError, *, remedy: str = "") -> Exception:
    """Why nothing is there now but what was there before, in words. `remedy`: what helps where another place would."""
    message = f"{path} cannot be written: {error.strerror or type(error).__name__}"
    if error.errno in NO_ROOM:
        return UnwrittenError(f"{message}. No half of it is left. Make room, then do the same again.")
    return ConfigError(f"{message}. {remedy}" if remedy else message)


def _replace_or_write_into(path: str, content: bytes) -> None:
    try:
        replace_file(path, content)
    except OSError as error:
        if error.errno not in NOT_BESIDE or not os.path.isfile(path):  # noqa: PTH113 - as above
            raise
        _write_into(path, content)


def _write_into(path: str, content: bytes) -> None:
    with open(path, "wb") as file:  # noqa: PTH123 - as above
        file.write(content)


def _keep_mode(old: str, new: str) -> None:
    """Who may read a file does not change because it is written again."""
    with suppress(OSError):
        before = os.lstat(old)
        if stat.S_ISREG(before.st_mode):
            os.chmod(new, stat.S_IMODE(before.st_mode))  # noqa: PTH101 - as above
