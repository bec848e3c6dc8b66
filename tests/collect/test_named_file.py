"""A file that somebody names, and what of its surroundings comes along."""

from __future__ import annotations

import pytest

from checker.collect import collect, collect_source
from checker.students import Source

APP = "from flask import Flask\napp = Flask(__name__)\n"
RUN = "app.run(port=5001)\n"
PACKAGE = {"blog/__init__.py": APP, "blog/views.py": "", "blog/templates/a.html": "<p>", "blog/deep/x.txt": "x"}


@pytest.fixture
def named(folder):
    """`named(files, path)` is the submission at a file of a folder, as its student checks it."""
    return lambda files, path: collect(str(folder(files) / path), entries=("server.py",))


def paths(submission):
    return {file.path for file in submission.files}


@pytest.mark.parametrize(
    ("files", "path", "taken"),
    [
        pytest.param({"a.py": APP, "b.py": APP, "c.txt": ""}, "a.py", {"a.py"}, id="nothing of others"),
        pytest.param({"a.py": "from b import x\n" + APP, "b.py": "import c", "c.py": "", "d.py": ""}, "a.py", {"a.py", "b.py", "c.py"}, id="modules"),
        pytest.param({"run.py": "from blog import app\n" + RUN, **PACKAGE}, "run.py", {"run.py", *PACKAGE}, id="a whole package"),
        pytest.param({"a.py": "from web.x import y\n" + APP, "web/x.py": "", "web/t.html": ""}, "a.py", {"a.py", "web/x.py", "web/t.html"}, id="a folder of modules"),
        pytest.param({"a.py": APP, "static/a.css": "", "templates/b.html": "", "other/c.html": ""}, "a.py", {"a.py", "static/a.css", "templates/b.html"}, id="Flask's folders"),
        pytest.param({"a.py": APP + "open('x.json')", "x.json": "", "y.json": ""}, "a.py", {"a.py", "x.json"}, id="a file that it opens"),
        pytest.param({"a.py": "import b\n" + APP, "b.py": "open('d/x.json')", "d/x.json": "", "d/y.json": ""}, "a.py", {"a.py", "b.py", "d/x.json"}, id="a file that a module opens"),
        pytest.param({"back/a.py": APP + "open('../x.json')", "x.json": ""}, "back/a.py", {"back/a.py", "x.json"}, id="above"),
        pytest.param({"a.py": APP + "open('/etc/hosts')\nopen('../../../../../etc/hosts.txt')"}, "a.py", {"a.py"}, id="not of the system"),
        pytest.param({"a.py": APP, ".flaskenv": "FLASK_APP=a", ".env": "x"}, "a.py", {"a.py", ".flaskenv"}, id="Flask's settings"),
        pytest.param({"a.py": "from b import (\n" + APP, "b.py": ""}, "a.py", {"a.py", "b.py"}, id="what Python cannot read"),
        pytest.param({"a.py": "from dotenv import load_dotenv\n" + APP, ".env": "x"}, "a.py", {"a.py", ".env"}, id="settings that it loads"),
        pytest.param({"a.py": "import os\nos.listdir('art')\n" + APP, "art/b.png": "", "c/d.png": ""}, "a.py", {"a.py", "art/b.png"}, id="a folder that it lists"),
        pytest.param({"a.py": "import os\nos.listdir('..')\nos.listdir('/')\nos.listdir('.')\n" + APP, "c.txt": ""}, "a.py", {"a.py"}, id="no folder above"),
        pytest.param({"a.md": f"```python\nimport b\n{APP}```\n", "b.py": ""}, "a.md", {"a.md", "b.py"}, id="a page"),
    ],
)  # fmt: skip
def test_what_it_needs_comes_along(named, files, path, taken):
    assert paths(named(files, path)) == taken


def test_a_notebook_brings_what_its_server_needs(named, notebook):
    files = {"n.ipynb": notebook(f"%%python --bg\nimport b\n{APP}open('x.json')\n{RUN}"), "b.py": "", "x.json": "", "c.py": APP}
    found = named(files, "n.ipynb")
    assert (paths(found), found.program.file, found.others) == ({"n.ipynb", "b.py", "x.json"}, "n.ipynb", ())


def test_it_is_started_from_the_folder_above_where_its_files_are(named):
    found = named({"back/a.py": APP + "open('back/x.json')\n" + RUN, "back/x.json": ""}, "back/a.py")
    assert (found.program.file, found.base) == ("back/a.py", "")


@pytest.mark.parametrize("text", ["from .views import x\n", "from . import views\n", "from blog.views import x\n"])
def test_a_file_of_a_package_is_started_from_above_it(named, text):
    files = {"blog/__init__.py": "", "blog/app.py": text + APP + RUN, "blog/views.py": ""}
    found = named(files, "blog/app.py")
    assert (found.program.file, found.start.words, paths(found)) == ("blog/app.py", ("-m", "blog.app"), set(files))


def test_of_a_class_only_what_was_handed_in_is_read(folder):
    path = folder({"ana.py": APP + "open('bo.json')\nopen('../x.json')", "bo.json": ""}) / "ana.py"
    assert paths(collect_source(Source(str(path)), entries=())) == {"ana.py"}


def test_folders_that_it_writes_into_are_there_and_empty(named):
    text = f"open('data/log.txt', 'w')\nimport sqlite3\nsqlite3.connect('instance/a.db')\nopen('gone/x.txt', 'w')\n{APP}"
    found = named({"w/a.py": text, "w/data/old.txt": "", "w/instance/b.db": "", "w/other/c.txt": ""}, "w/a.py")
    assert (paths(found), found.folders, found.junk) == ({"a.py"}, ("data", "instance"), ())
