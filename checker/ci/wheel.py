"""A wheel of check-hacks that rides along in a bundle, where none is to be had from an index."""

from __future__ import annotations

from pathlib import Path

from checker.errors import ConfigError
from checker.model import File

BUNDLE_LIMIT = 10 * 1024 * 1024
"""Bytes. Classroom 50 fetches no bundle that is bigger; Gradescope takes more."""


def wheel_file(path: str, beside: int) -> File:
    """The wheel, to lie beside `beside` bytes of other files. Raises ConfigError when it is none of ours or too big."""
    name = Path(path).name
    if not (name.startswith("check_hacks-") and name.endswith(".whl")):
        message = (
            f"--wheel {name}: it is called check_hacks-VERSION-py3-none-any.whl when pip or hatch makes it; pip needs that name"
        )
        raise ConfigError(message)
    content = _content(path, name)
    if len(content) + beside > BUNDLE_LIMIT:
        message = f"--wheel {name}: with it the bundle has {len(content) + beside} bytes, and Classroom 50 takes {BUNDLE_LIMIT}"
        raise ConfigError(message)
    return File(name, content)


def _content(path: str, name: str) -> bytes:
    import io  # noqa: PLC0415 - only with a wheel
    import zipfile  # noqa: PLC0415 - as above

    try:
        content = Path(path).read_bytes()
        with zipfile.ZipFile(io.BytesIO(content)) as wheel:
            wheel.getinfo("checker/__init__.py")
    except OSError as error:
        message = f"--wheel {name}: cannot be read ({error.strerror})"
        raise ConfigError(message) from error
    except (zipfile.BadZipFile, KeyError) as error:
        message = f"--wheel {name}: it is no wheel of check-hacks. Make one with: pip wheel --no-deps check-hacks"
        raise ConfigError(message) from error
    return content
