"""Wheels without a network: made up ones, and the ones that are installed here, packed again."""

from __future__ import annotations

import zipfile
from importlib.metadata import distribution
from pathlib import PurePosixPath

FLASK = ("flask", "flask-cors", "werkzeug", "jinja2", "click", "itsdangerous", "markupsafe", "blinker")


def made_up(folder, name, version="1.0", needs=(), content="VALUE = 1\n"):
    """A package of one module."""
    module = name.lower().replace("-", "_")
    info = f"{module}-{version}.dist-info"
    required = "".join(f"Requires-Dist: {need}\n" for need in needs)
    files = {
        f"{module}.py": content,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{required}",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: by-hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},,\n" for path in (*files, f"{info}/RECORD"))
    return _zipped(folder / f"{module}-{version}-py3-none-any.whl", {**files, f"{info}/RECORD": record})


def packed_again(folder, name):
    """The wheel that an installed package came from, nearly."""
    found = distribution(name)
    tag = next(
        line.partition(": ")[2]
        for line in found.read_text("WHEEL").splitlines()
        if line.startswith("Tag: ") and not line.startswith("Tag: py2-")
    )
    inside = [file for file in found.files if ".." not in PurePosixPath(file).parts and "__pycache__" not in str(file)]
    files = {str(file): found.locate_file(file).read_bytes() for file in inside}
    return _zipped(folder / f"{name.replace('-', '_')}-{found.version}-{tag}.whl", files)


def source_only(folder, name, version="1.0"):
    """What would have to be built."""
    import io  # noqa: PLC0415 - only here
    import tarfile  # noqa: PLC0415

    path = folder / f"{name}-{version}.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for file, text in (
            (
                "setup.py",
                f"open({str(folder / 'was-run')!r}, 'w').close()\nfrom setuptools import setup\nsetup(name={name!r}, version={version!r})\n",
            ),
            ("PKG-INFO", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"),
        ):
            member = tarfile.TarInfo(f"{name}-{version}/{file}")
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))
    return path


def _zipped(path, files):
    with zipfile.ZipFile(path, "w") as wheel:
        for name, content in files.items():
            wheel.writestr(name, content)
    return path
