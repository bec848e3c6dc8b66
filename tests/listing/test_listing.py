"""Every form in which a submission may say what it needs."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.collect.bundle import Bundle
from checker.collect.submission import assemble
from checker.listing import listed
from checker.model import File
from tests.examples import examples

APP = b"from flask import Flask\napp = Flask(__name__)\napp.run()\n"


def submission(**files):
    """A submission of these files (`__` is a slash, `_dot_` a dot) and a program."""
    named = {name.replace("__", "/").replace("_dot_", "."): text for name, text in files.items()}
    contents = {path: text if isinstance(text, bytes) else text.encode() for path, text in named.items()}
    handed = {"server.py": APP, **contents}
    return assemble(Bundle(name="ana", files=tuple(File(path, content) for path, content in handed.items())), ("server.py",))


def names(**files):
    return [need.text for need in listed(submission(**files))]


def notebook(*cells, kind="code"):
    made = [{"cell_type": kind, "metadata": {}, "outputs": [], "source": cell} for cell in cells]
    server = {"cell_type": "code", "metadata": {}, "outputs": [], "source": "%%python --bg\n" + APP.decode()}
    return json.dumps({"cells": [*made, server], "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Flask\nflask-cors", ["flask", "flask-cors"], id="names"),
        pytest.param("Flask_RESTful\nflask.restful", ["flask-restful"], id="the same in other spellings"),
        pytest.param("flask==3.0.*  # the lesson's\n\n# none\nrequests>=2,<3", ["flask==3.0.*", "requests<3,>=2"], id="versions and comments"),
        pytest.param("flask\nflask==3.0.2", ["flask==3.0.2"], id="the one that says more"),
        pytest.param('uvicorn[standard]; python_version >= "3.8"', ["uvicorn[standard]"], id="extras and a marker that holds"),
        pytest.param('pywin32; sys_platform == "beos"\nflask', ["flask"], id="a marker that does not hold"),
        pytest.param("\ufeffflask\r\nrequests\r\n", ["flask", "requests"], id="from Notepad"),
        pytest.param("flask\r\n".encode("utf-16"), ["flask"], id="from PowerShell"),
        pytest.param("flask==3.0.2 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\nrequests", ["flask==3.0.2", "requests"], id="hashes"),
        pytest.param("-i https://example.org/simple\n--extra-index-url https://x\nflask", ["flask"], id="options"),
        pytest.param("-e .\n./here\nflask", ["flask"], id="places"),
        pytest.param("flask @ https://example.org/flask.whl", ["flask"], id="an address with a name"),
        pytest.param("git+https://example.org/a/b.git#egg=flask-thing", ["flask-thing"], id="a repository with a name"),
        pytest.param("git+https://example.org/a/b", [], id="a repository without one"),
        pytest.param("-c limits.txt\nflask", ["flask"], id="constraints"),
        pytest.param("flask ~= 3.0", ["flask~=3.0"], id="spaces"),
        pytest.param("pip install flask", [], id="a command is no package"),
        pytest.param("${TOKEN}\nflask --global-option=x", ["flask"], id="variables and options behind a name"),
        pytest.param("", [], id="nothing"),
    ],
)  # fmt: skip
def test_requirements_txt(text, expected):
    assert names(requirements_dot_txt=text) == expected


@pytest.mark.parametrize("path", ["requirements.txt", "Requirements.txt", "requirement.txt", "requirements-dev.txt", "dev-requirements.txt", "requirements/base.txt", "requirements.in", "backend/requirements.txt"])  # fmt: skip
def test_lists_of_other_names_and_in_other_folders(path):
    handed = assemble(Bundle(name="ana", files=(File("server.py", APP), File(path, b"pandas"))), ("server.py",))
    assert [need.name for need in listed(handed)] == ["pandas"]


def test_a_list_that_names_another_list():
    assert names(requirements_dot_txt="-r lists/more.txt\nflask", lists__more_dot_txt="pandas\n-r ../last.txt", last_dot_txt="numpy\n-r requirements.txt") == [
        "pandas",
        "numpy",
        "flask",
    ]  # fmt: skip


def test_the_list_beside_the_program_says_which_version():
    files = (
        File("backend/server.py", APP),
        File("requirements.txt", b"flask==1.0"),
        File("backend/requirements.txt", b"flask==3.0"),
    )
    assert [need.text for need in listed(assemble(Bundle(name="ana", files=files), ("server.py",)))] == ["flask==3.0"]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        pytest.param("pyproject_dot_toml", '[project]\ndependencies = ["flask>=3", "requests"]', ["flask>=3", "requests"], id="project"),
        pytest.param("pyproject_dot_toml", '[project.optional-dependencies]\ndb = ["pymongo"]', ["pymongo"], id="extras"),
        pytest.param("pyproject_dot_toml", '[dependency-groups]\ndev = ["pandas", {include-group = "x"}]', ["pandas"], id="groups"),
        pytest.param(
            "pyproject_dot_toml",
            '[tool.poetry.dependencies]\npython = "^3.11"\nflask = "^3.0"\nrequests = {version = "*", extras = ["x"]}\nnumpy = "1.26.4"\nfoo = {git = "https://x"}',
            ["flask<4,>=3.0", "requests", "numpy==1.26.4", "foo"],
            id="poetry",
        ),
        pytest.param("pyproject_dot_toml", '[tool.poetry.group.dev.dependencies]\npandas = "~2.1"', ["pandas<2.2,>=2.1"], id="poetry's groups"),
        pytest.param("pyproject_dot_toml", '[tool.pdm.dev-dependencies]\ntest = ["pandas"]', ["pandas"], id="pdm"),
        pytest.param("pyproject_dot_toml", '[tool.uv]\ndev-dependencies = ["pandas"]\nindex-url = "https://evil"', ["pandas"], id="uv"),
        pytest.param("pyproject_dot_toml", "[project\nbroken", [], id="no TOML"),
        pytest.param("pyproject_dot_toml", 'project = "x"\ntool = []', [], id="other TOML"),
        pytest.param("Pipfile", '[packages]\nflask = "*"\npandas = ">=2"\n[dev-packages]\npytest = "*"', ["flask", "pandas>=2", "pytest"], id="Pipfile"),
        pytest.param(
            "environment_dot_yml",
            "name: x\ndependencies:\n  - python=3.11\n  - pandas=2.1=py311_0\n  - conda-forge::flask\n  - opencv\n  - libgcc-ng\n  - pip:\n    - flask-restful==0.3.10\n",
            ["pandas", "flask", "opencv-python", "flask-restful==0.3.10"],
            id="conda",
        ),
        pytest.param("environment_dot_yml", "- just\n- a list", [], id="other YAML"),
        pytest.param("environment_dot_yml", "a: [", [], id="no YAML"),
        pytest.param("setup_dot_cfg", "[options]\ninstall_requires =\n    flask\n    pandas>=2\n", ["flask", "pandas>=2"], id="setup.cfg"),
        pytest.param("setup_dot_py", "from setuptools import setup\nsetup(name='x', install_requires=['flask', 'pandas>=2'])", ["flask", "pandas>=2"], id="setup.py"),
        pytest.param("setup_dot_py", "setup(install_requires=[", [], id="no Python"),
    ],
)  # fmt: skip
def test_projects(path, text, expected):
    assert names(**{path: text}) == expected


@pytest.mark.parametrize(
    "command",
    [
        "!pip install flask_restful",
        "! pip3 install flask-restful",
        "%pip install flask_restful",
        "!pip3.11 install -q flask_restful",
        "!python -m pip install --upgrade flask_restful",
        "!python3 -m pip install --user flask_restful",
        "import sys\n!{sys.executable} -m pip install flask_restful",
        "!uv pip install flask_restful",
        "!uv add flask_restful",
        "%conda install -y -c conda-forge flask_restful",
        "!conda install flask_restful=0.3",
        "!sudo pip install 'flask_restful'",
        '!pip install "flask_restful"',
        "!pip install --quiet flask_restful > /dev/null",
        "!pip install flask_restful 2>&1 | tail -1",
        "!pip install flask_restful && python server.py",
        "!pip install -i https://example.org/simple flask_restful",
        "%%bash\npip install flask_restful",
        "%%sh\nset -e\npip install \\\n  flask_restful",
        "%%capture\n!pip install flask_restful",
        "get_ipython().system('pip install flask_restful')",
        "get_ipython().run_line_magic('pip', 'install flask_restful')",
        "import os\nos.system('pip install flask_restful')",
        "import subprocess, sys\nsubprocess.check_call([sys.executable, '-m', 'pip', 'install', 'flask_restful'])",
        'import subprocess\nsubprocess.run(["pip", "install", "flask_restful"])',
        "import pip\npip.main(['install', 'flask_restful'])",
        "# !pip install flask_restful",
        "%pip install -r list.txt",
    ],
)
def test_cells(command):
    handed = submission(lesson_dot_ipynb=notebook(command), list_dot_txt="flask_restful\n")
    assert [need.name for need in listed(handed)] == ["flask-restful"]


def test_several_on_a_line_and_on_several_lines():
    cell = "!pip install flask flask_cors\n!pip install 'flask_restful>=0.3' pandas==2.1.0 uvicorn[standard]"
    assert names(lesson_dot_ipynb=notebook(cell)) == [
        "flask",
        "flask-cors",
        "flask-restful>=0.3",
        "pandas==2.1.0",
        "uvicorn[standard]",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Run this:\n\n```bash\npip install flask_restful\n```\n", ["flask-restful"]),
        ("~~~\n$ pip install flask_restful\n~~~\n", ["flask-restful"]),
        ("You may pip install anything you like.\n", []),
        ("Run `pip install flask_restful` first.\n", []),
    ],
)
def test_a_page_lists_what_stands_in_its_blocks(text, expected):
    assert names(README_dot_md=text) == expected
    assert names(lesson_dot_ipynb=notebook(text, kind="markdown")) == expected


@pytest.mark.parametrize("path", ["setup.sh", "Dockerfile", "run.bat", "install.py"])
def test_scripts(path):
    handed = assemble(Bundle(name="ana", files=(File("server.py", APP), File(path, b"import os\nos.system('pip install pandas')\n" if path.endswith(".py") else b"RUN pip install pandas\n"))), ("server.py",))  # fmt: skip
    assert [need.name for need in listed(handed)] == ["pandas"]


@pytest.mark.parametrize(
    "text",
    [
        "pip install",
        "!pip uninstall flask",
        "!pip list",
        "!apt install nodejs",
        "!npm install express",
        "x = 'how to pip install: ask'",
        "!pip freeze > requirements.txt",
        "!pip install --help",
    ],
)
def test_what_installs_no_package(text):
    assert names(lesson_dot_ipynb=notebook(text)) == []


def test_a_scripts_own_block():
    script = '# /// script\n# requires-python = ">=3.11"\n# dependencies = [\n#   "pandas<3",\n#   "rich",\n# ]\n# ///\nimport pandas\n'
    assert names(tool_dot_py=script) == ["pandas<3", "rich"]


@examples(150)
@given(
    st.lists(
        st.sampled_from(
            [
                "pip install ",
                "!",
                "-r ",
                "flask",
                "==3",
                "\n",
                "'",
                '"',
                "\\",
                "\ud800",
                ";",
                "[",
                "]",
                "@",
                "://",
                "$X",
                "%%bash\n",
                "\x00",
                " ",
            ]
        )
    ).map("".join)
)
def test_no_text_makes_more_than_names(text):
    handed = submission(
        lesson_dot_ipynb=notebook(text),
        requirements_dot_txt=text.encode("utf-8", "replace"),
        setup_dot_cfg=text.encode("utf-8", "replace"),
    )
    for need in listed(handed):
        assert not need.text.startswith("-")
        assert not {"$", "://", " ", "\n", "@"} & set(need.text)
