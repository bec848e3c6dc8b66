"""Make an environment: a venv, filled by pip within limits of time and size, and put in its place in one step when it is whole."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from checker.environments.complaints import OTHER, SIZE, SLOW, Obstacle, obstacle_of
from checker.environments.place import folder_of_all

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMAT = "1"
STEP = 0.5
MEGABYTE = 1_000_000
HOW = ("--no-input", "--disable-pip-version-check", "--no-color")
KEPT = (
    "PATH", "LANG", "SYSTEMROOT", "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE",
    "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy",
)  # fmt: skip
"""Variables that pip may need to reach an index. What else stands in our environment is nobody's business."""
SETTINGS = (
    "INDEX_URL", "EXTRA_INDEX_URL", "NO_INDEX", "FIND_LINKS", "CERT", "CLIENT_CERT", "TRUSTED_HOST", "PROXY", "DEFAULT_TIMEOUT", "RETRIES",
    "CONFIG_FILE",
)  # fmt: skip
OWN_SETTINGS = (
    "~/.config/pip/pip.conf",
    "~/.pip/pip.conf",
    "~/AppData/Roaming/pip/pip.ini",
    "~/Library/Application Support/pip/pip.conf",
)


class Bounds(NamedTuple):
    """Seconds, and bytes on the disk while pip works."""

    seconds: float = 300.0
    size: int = 1_500 * MEGABYTE


def made(needs: tuple[str, ...], python: str, bounds: Bounds | None = None) -> Path:
    """The folder of the environment that has these packages; one that was made before is taken as it is. Raises Obstacle."""
    home = folder_of_all() / _key(needs)
    if _is_whole(home):
        return home
    workshop = home.with_name(f".{home.name}-{os.urandom(6).hex()}")
    try:
        (workshop / "tmp").mkdir(parents=True, mode=0o755)
        _fill(workshop, needs, python, bounds or Bounds())
        _move(workshop / "environment", home)
    except OSError as error:
        raise Obstacle(OTHER, error.strerror or type(error).__name__) from error
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    return home


def python_in(home: Path) -> Path:
    return home / "Scripts" / "python.exe" if sys.platform == "win32" else home / "bin" / "python"


def _key(needs: tuple[str, ...]) -> str:
    """Of the list, of this Python, and of where that lies: an environment borrows it."""
    parts = (FORMAT, platform.python_version(), platform.machine(), sys.base_prefix, *needs)
    return sha256("\n".join(parts).encode()).hexdigest()[:24]


def _is_whole(home: Path) -> bool:
    return python_in(home).exists()


def _move(filled: Path, home: Path) -> None:
    """Whoever was quicker with the same list has made the same."""
    if home.exists() and not _is_whole(home):
        shutil.rmtree(home)
    with suppress(FileExistsError):
        try:
            filled.rename(home)
        except OSError:
            if not _is_whole(home):
                raise


def _fill(workshop: Path, needs: tuple[str, ...], python: str, bounds: Bounds) -> None:
    from venv import EnvBuilder  # noqa: PLC0415 - opt-in

    environment = workshop / "environment"
    EnvBuilder(symlinks=sys.platform != "win32").create(environment)
    (workshop / "list.txt").write_text("".join(f"{need}\n" for need in needs), encoding="utf-8")
    install = ("install", "--only-binary", ":all:", "--no-cache-dir", "--progress-bar", "off", "-r", str(workshop / "list.txt"))
    code, said = _pip(("--python", str(python_in(environment)), *install), workshop, python, bounds)
    if code:
        raise obstacle_of(said, lambda name: _is_published(name, workshop, python))


def _is_published(name: str, workshop: Path, python: str) -> bool:
    """In any form: then it is the finished one that is missing."""
    code, _ = _pip(("index", "versions", name), workshop, python, Bounds(seconds=60))
    return code == 0


def _pip(words: tuple[str, ...], workshop: Path, python: str, bounds: Bounds) -> tuple[int, str]:
    """The exit code and what was said. Raises Obstacle when it takes too long or too much."""
    told = workshop / "said.txt"
    with told.open("wb") as said:
        pip = subprocess.Popen(  # noqa: S603 - pip, and names that were read as names
            [python, "-I", "-m", "pip", *HOW, *words],
            cwd=workshop,
            env=_environment(workshop),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=sys.platform != "win32",
        )
        try:
            _watch(pip, workshop, bounds)
        finally:
            _end(pip)
    return pip.returncode, told.read_text(encoding="utf-8", errors="replace")[-20_000:]


def _watch(pip: subprocess.Popen[bytes], workshop: Path, bounds: Bounds) -> None:
    for _ in range(round(bounds.seconds / STEP)):
        try:
            pip.wait(STEP)
        except subprocess.TimeoutExpired:  # noqa: PERF203 - twice a second
            if sum(_sizes(str(workshop))) > bounds.size:
                raise Obstacle(SIZE, f"{bounds.size // MEGABYTE} MB") from None
        else:
            return
    raise Obstacle(SLOW, f"{bounds.seconds / 60:.0f} minutes")


def _sizes(folder: str) -> Iterator[int]:
    """Bytes of each file below. pip moves files while we look."""
    for parent, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                yield os.lstat(f"{parent}/{name}").st_size


def _end(pip: subprocess.Popen[bytes]) -> None:
    """It runs itself once more inside of the environment; both end."""
    import signal  # noqa: PLC0415 - opt-in

    if pip.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(pip.pid, signal.SIGKILL)
        else:
            pip.kill()
        pip.wait()


def _environment(workshop: Path) -> dict[str, str]:
    kept = (*KEPT, *(f"PIP_{name}" for name in SETTINGS))
    ours = {name: os.environ[name] for name in kept if name in os.environ}
    own = next((path for path in map(os.path.expanduser, OWN_SETTINGS) if os.path.isfile(path)), None)  # noqa: PTH113 - strings
    settings = {"PIP_CONFIG_FILE": own} if own else {}
    return {
        **settings,
        **ours,
        "HOME": str(workshop / "tmp"),
        "TMPDIR": str(workshop / "tmp"),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
