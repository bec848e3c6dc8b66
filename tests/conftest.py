"""What every test may ask for: a folder of this run's own, a real Chromium, one page of it, and axe-core.

The browser lives as long as one test module, not the session: while Playwright runs, `asyncio.run` fails in the same thread.
"""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from playwright.sync_api import Browser, Page

# Whatever a test grades, nobody asks an index on the internet for anything, and the user's own environments stay as they are.
os.environ |= {"UV_OFFLINE": "1", "PIP_NO_INDEX": "1", "CHECK_HACKS_CACHE": tempfile.mkdtemp(prefix="check-hacks-tests-")}
# And what a page shows without a browser is the same on every machine; tests that are about browsers name one (`installed_browser`).
os.environ["CHECK_HACKS_BROWSER"] = ""
atexit.register(shutil.rmtree, os.environ["CHECK_HACKS_CACHE"], ignore_errors=True)

# How long an example takes says more about the machine than about us. New examples are for us, too: CI has to say the same of
# the same commit each time.
BASE = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
settings.register_profile("ours", BASE)
settings.register_profile("ci", BASE, derandomize=True)
settings.load_profile("ours")
if os.environ.get("CI", "").lower() == "true":
    settings.load_profile("ci")

CHROMIUM_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
AXE = Path(__file__).parent / "browser" / "node_modules" / "axe-core" / "axe.min.js"


OWN_FOLDER = pytest.StashKey[Path]()
PASSED = pytest.StashKey[bool]()


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Every run has a folder of its own: in the one that all runs of a user share, another run closes and removes what is ours."""
    if (
        signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    ):  # started in the background of a shell: so would all ignore it that we start
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if config.option.basetemp is None:  # a worker is told its own by the run that it belongs to
        config.stash[OWN_FOLDER] = Path(tempfile.mkdtemp(prefix="check-hacks-run-"))
        config.option.basetemp = config.stash[OWN_FOLDER] / "t"


def _hear_the_terminal() -> None:
    """What the background of a shell starts ignores the keys of a terminal, and so would all that we start."""
    for name, usual in (("SIGINT", signal.default_int_handler), ("SIGQUIT", signal.SIG_DFL)):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, usual)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    session.config.stash[PASSED] = exitstatus in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}


def pytest_terminal_summary(terminalreporter: Any, exitstatus: int, config: pytest.Config) -> None:
    if OWN_FOLDER in config.stash and exitstatus:
        terminalreporter.write_line(f"What failed left its files in {config.stash[OWN_FOLDER]}")


def pytest_unconfigure(config: pytest.Config) -> None:
    """After all workers have ended. What failed stays to be looked at."""
    if OWN_FOLDER in config.stash and config.stash.get(PASSED, False):
        shutil.rmtree(config.stash[OWN_FOLDER], ignore_errors=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--record", action="store_true", help="write the golden transcripts of tests/submissions anew")


@pytest.fixture(scope="session")
def record(request: pytest.FixtureRequest) -> bool:
    """Whether transcripts are to be written instead of compared."""
    return bool(request.config.getoption("--record"))


def lacking(what: str, remedy: str) -> NoReturn:
    """On a machine of our own a missing tool skips; under CI=true nobody would read that, so it fails."""
    words = f"{what} is missing; run: {remedy}"
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(words)
    pytest.skip(words)


def chromiums_path() -> str:
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None) or lacking(
        "Chromium", "sudo apt-get install -y chromium-headless-shell"
    )


@pytest.fixture
def installed_browser(monkeypatch: pytest.MonkeyPatch) -> str:
    """Where there is one, check-hacks opens pages of scripts in it."""
    monkeypatch.setenv("CHECK_HACKS_BROWSER", path := chromiums_path())
    return path


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A real, headless Chromium."""
    executable = chromiums_path()
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the pure tests run where it is not installed

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(CHROMIUM_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """An empty page with cookies and a cache of its own."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, to be evaluated in a page; then `await axe.run()` there lists what is not accessible."""
    if not AXE.is_file():
        fetch_npm = "" if shutil.which("npm") else "sudo apt-get install -y npm && "
        lacking("axe-core", f"{fetch_npm}npm ci --ignore-scripts --prefix tests/browser")
    return AXE.read_text(encoding="utf-8")
