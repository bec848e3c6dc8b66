"""Write checker/distributions/{modules,popular}.py anew: which distribution brings which module, and which names are much used.

    python -m checker.environments.module_names NAMES.tsv WHEELS...

NAMES.tsv is a list of what an index holds: name, version, month, place among the most downloaded (empty: further down). WHEELS are
folders of wheels; what lies in one is read, never run. What `module_names.txt` says by hand comes before what wheels say.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
THERE = HERE.parent / "distributions"
BY_HAND = HERE / "module_names.txt"
FAMILIES = (
    "types-", "azure-mgmt-", "aws-cdk-", "apache-airflow-", "opentelemetry-instrumentation-", "odoo", "pyobjc-", "mypy-boto3-", "dbt-",
    "llama-index-", "nvidia-", "google-cloud-", "alibabacloud-", "tencentcloud-", "trytond-", "sphinx", "collective-", "zope-", "plone-",
    "pytest-", "jupyterlab-", "homeassistant-", "oslo-", "cdk-", "databricks-", "snowflake-", "ansible-", "airbyte-", "acryl-", "autogluon-",
)  # fmt: skip
"""Beginnings of names by the hundred, which no program of a lesson imports under that name."""
NOBODYS = frozenset(
    {
        "azure",
        "backports",
        "benchmarks",
        "docs",
        "examples",
        "google",
        "lib",
        "nvidia",
        "ruamel",
        "scripts",
        "setup",
        "test",
        "tests",
    }
)
"""What lies at the top of many wheels: folders that several share, and what should not be there."""
LENGTH = 128
HEAD = '"""{what} Written by `python -m checker.environments.module_names` on {day}: do not edit."""\n\n'


def main() -> None:
    from packaging.utils import canonicalize_name  # noqa: PLC0415 - not for those who ask this module for nothing but its text

    names, *folders = sys.argv[1:]
    today = date.today().isoformat()  # noqa: DTZ011 - the day here, for a reader
    ranked = dict(_ranked(Path(names)))
    table = {**dict(_in_wheels(map(Path, folders))), **dict(by_hand())}
    rows = "".join(f'    "{module}": "{table[module]}",\n' for module in sorted(table))
    known = sorted({module.partition(".")[0] for module, _ in by_hand()})
    no_modules = sorted({name for _, name in by_hand()} - {canonicalize_name(module) for module, _ in by_hand()})
    (THERE / "modules.py").write_text(
        HEAD.format(what="Which distribution brings a module, where spelling does not say it.", day=today)
        + "from __future__ import annotations\n\n"
        + f"MODULES = {{\n{rows}}}\n"
        + _words("WELL_KNOWN", known, "Modules that programs of a lesson import; others look like them by a slip.")
        + _words("NO_MODULES", no_modules, "Distributions whose modules have other names."),
        encoding="utf-8",
    )
    (THERE / "popular.py").write_text(
        HEAD.format(what="Names of distributions that are much used, and those of Flask's friends.", day=today)
        + "from __future__ import annotations\n"
        + _words("POPULAR", sorted(_kept(ranked)), "Among the 15,000 most downloaded, in canonical spelling.")
        + _words("EXTENSIONS", sorted(_extensions(ranked)), "Whose name begins with flask-: what comes after that."),
        encoding="utf-8",
    )


def by_hand() -> Iterator[tuple[str, str]]:
    """(module, distribution) of each line of `module_names.txt`."""
    for line in BY_HAND.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            module, distribution = line.split()
            yield module, distribution


def _words(name: str, words: list[str], means: str) -> str:
    text = fill(" ".join(words), LENGTH, break_long_words=False, break_on_hyphens=False)
    return f'\n{name} = """\n{text}\n"""\n"""{means}"""\n'


def _ranked(names: Path) -> Iterator[tuple[str, int]]:
    """(canonical name, place); 0 for what is not much used."""
    from packaging.utils import canonicalize_name  # noqa: PLC0415 - as above

    for line in names.read_text(encoding="utf-8").splitlines()[1:]:
        name, _, _, place, *_ = f"{line}\t\t\t".split("\t")
        if re.fullmatch(r"[A-Za-z0-9][\w.-]*", name, re.ASCII):
            yield canonicalize_name(name), int(place or 0)


def _kept(ranked: dict[str, int]) -> Iterator[str]:
    return (name for name, place in ranked.items() if place and not name.startswith(FAMILIES))


def _extensions(ranked: dict[str, int]) -> Iterator[str]:
    return (name.removeprefix("flask-") for name, place in ranked.items() if name.startswith("flask-") and not place)


def _in_wheels(folders: Iterator[Path]) -> Iterator[tuple[str, str]]:
    """(module, distribution) for what lies at the top of each wheel under a name that is not the distribution's."""
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - as above

    from packaging.utils import canonicalize_name, parse_wheel_filename  # noqa: PLC0415 - as above

    for wheel in sorted(path for folder in folders for path in folder.rglob("*.whl")):
        try:
            name = parse_wheel_filename(wheel.name)[0]
            with ZipFile(wheel) as opened:
                inside = opened.namelist()
        except (ValueError, BadZipFile):
            continue
        yield from ((module, name) for module in _tops(inside) if canonicalize_name(module) != name)


def _tops(inside: list[str]) -> set[str]:
    tops = set()
    for path in inside:
        first, _, rest = path.partition("/")
        module = first.split(".")[0]
        code = path.endswith((".py", ".so", ".pyd"))
        whole = rest or first.endswith(".py")
        if code and whole and module.isidentifier() and module[0] != "_" and not first.endswith((".data", ".dist-info")):
            tops.add(module)
    return tops - NOBODYS


if __name__ == "__main__":
    main()
