"""What is installed for a submission, and when nothing is."""

from __future__ import annotations

import json
import sys

import pytest

from checker.collect.bundle import Bundle
from checker.collect.submission import assemble
from checker.environments import wanting
from checker.environments.complaints import Obstacle
from checker.environments.wanting import has, imported, requirements, wanted
from checker.listing import Need
from checker.model import File

APP = "from flask import Flask, jsonify\nfrom flask_cors import CORS\napp = Flask(__name__)\napp.run()\n"
OURS = {
    "flask": "3.1.3",
    "flask-cors": "6.0.5",
    "requests": "2.34.2",
    "werkzeug": "3.1.9",
    "sqlalchemy": "2.0.58",
    "click": "8.5.1",
}


@pytest.fixture(autouse=True)
def lesson(monkeypatch):
    """This Python has the lesson's packages and nothing else."""
    monkeypatch.setattr(wanting, "installed", lambda _: OURS)


def submission(program=APP, **files):
    named = {name.replace("_dot_", "."): text for name, text in files.items()}
    handed = {"server.py": program, **named}
    return assemble(Bundle(name="ana", files=tuple(File(path, text.encode()) for path, text in handed.items())), ("server.py",))


def texts(found):
    return [need.text for need in found]


@pytest.mark.parametrize(
    "listing",
    [
        "", "flask\nflask-cors", "Flask==3.0.2\nFlask_Cors==6.0.0\nrequests", "flask>=2\nclick", "flask==3.0.2\npytest\ngunicorn\njupyter", "flask\nos\njson\nsqlite3\npip",
        "werkzeug~=3.0",
    ],
)  # fmt: skip
def test_the_lessons_packages_are_enough(listing):
    assert wanted(submission(requirements_dot_txt=listing), sys.executable) == ()


@pytest.mark.parametrize(
    ("program", "listing", "expected"),
    [
        pytest.param("import pandas\n" + APP, "", ["flask", "flask-cors", "pandas"], id="imported"),
        pytest.param(APP, "flask\npandas", ["flask", "flask-cors", "pandas"], id="listed"),
        pytest.param("import pandas\n" + APP, "pandas==2.1.0\nflask==3.0.2", ["flask==3.0.2", "flask-cors", "pandas==2.1.0"], id="both"),
        pytest.param(APP, "flask==2.0.3\nwerkzeug==2.0.3", ["flask==2.0.3", "flask-cors", "werkzeug==2.0.3"], id="another version"),
        pytest.param(APP, "flask==3.9", ["flask==3.9", "flask-cors"], id="a newer version"),
        pytest.param(APP, "flask<3", ["flask<3", "flask-cors"], id="an older version"),
        pytest.param("import cv2\n" + APP, "opencv-python==4.9.0.80", ["flask", "flask-cors", "opencv-python-headless==4.9.0.80"], id="without a screen"),
        pytest.param("import psycopg2\n" + APP, "psycopg2", ["flask", "flask-cors", "psycopg2-binary"], id="finished"),
        pytest.param("from sklearn import svm\n" + APP, "sklearn", ["flask", "flask-cors", "scikit-learn"], id="a module's name"),
        pytest.param("import google.generativeai as genai\n" + APP, "", ["flask", "flask-cors", "google-generativeai"], id="a shared name"),
        pytest.param("from google import genai\n" + APP, "", ["flask", "flask-cors", "google-genai"], id="a shared name, otherwise"),
        pytest.param("import pytest\n" + APP, "pytest", ["flask", "flask-cors", "pytest"], id="a tool that is imported"),
        pytest.param("import flask_restful\n" + APP, "-r none.txt\n\ufefffoo bar\n--x", ["flask", "flask-cors", "flask-restful"], id="rubbish"),
        pytest.param("import my_helpers, utils, flaks\n" + APP, "", [], id="files and slips"),
        pytest.param("import winreg, distutils\n" + APP, "", [], id="other Pythons"),
    ],
)  # fmt: skip
def test_what_is_wanted(program, listing, expected):
    assert texts(wanted(submission(program, requirements_dot_txt=listing), sys.executable)) == expected


def test_what_the_students_own_modules_import_counts():
    handed = submission("import weather\n" + APP, weather_dot_py="import pyowm\n", unused_dot_py="import torch\n")
    assert "pyowm" in texts(imported(handed))
    assert "torch" not in texts(wanted(handed, sys.executable))


def test_a_notebook_that_installs_what_it_imports():
    cells = [
        {"cell_type": "code", "metadata": {}, "outputs": [], "source": text}
        for text in ("!pip install flask_restful", "%%python --bg\nfrom flask_restful import Api\n" + APP)
    ]
    notebook = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
    handed = assemble(Bundle(name="ana", files=(File("lesson.ipynb", notebook.encode()),)), ())
    assert texts(wanted(handed, sys.executable)) == ["flask", "flask-cors", "flask-restful"]


def test_order_case_spelling_and_comments_do_not_matter():
    one = submission(requirements_dot_txt="Flask_RESTful\npandas==2.1.0  # tables\n")
    other = submission(requirements_dot_txt="# mine\nPANDAS == 2.1.0\nflask.restful\n")
    assert wanted(one, sys.executable) == wanted(other, sys.executable)


def test_an_endless_list_is_no_list():
    handed = submission(requirements_dot_txt="\n".join(f"package{number}" for number in range(200)))
    for asked in (requirements, lambda each: wanted(each, sys.executable)):
        with pytest.raises(Obstacle) as found:
            asked(handed)
        assert found.value.code == "requirements_long"


@pytest.mark.parametrize(
    ("versions", "there", "enough"),
    [
        ("", "3.1.3", True), ("==3.1.3", "3.1.3", True), ("==3.0.2", "3.1.3", True), ("==3.2", "3.1.3", False), ("==2.3.3", "3.1.3", False), ("==3.*", "3.1.3", True),
        (">=3.1", "3.1.3", True), ("<3", "3.1.3", False), ("~=3.0", "3.1.3", True), ("==1.0.post1", "1.0.post1", True), ("==2.0.1+cpu", "2.0.1+cpu", True),
        ("===weird", "3.1.3", False), ("!=3.1.3", "3.1.3", False),
    ],
)  # fmt: skip
def test_versions_that_are_good_enough(versions, there, enough):
    assert has(Need("flask", versions), {"flask": there}) is enough


def test_what_is_not_there_is_not_enough():
    assert not has(Need("pandas"), OURS)
