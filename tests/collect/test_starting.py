"""How and where a program is started."""

from __future__ import annotations

import pytest

APP = "from flask import Flask\napp = Flask(__name__)\n"
RUN = "app.run(port=5001)\n"
FACTORY = "from flask import Flask\ndef create_app():\n    return Flask(__name__)\n"
OPENS = f"{APP}print(open('backend/people.json'))\n{RUN}"
FLASK = ("-m", "flask", "run")
MAKES = f"%%writefile hello.py\n{APP}"


def flask(app, **others):
    return FLASK, {"FLASK_APP": app, **others}


@pytest.mark.parametrize(
    ("files", "place", "words"),
    [
        pytest.param({"server.py": APP + RUN}, "", (), id="at the top"),
        pytest.param({"backend/server.py": APP + RUN}, "backend", (), id="in its own folder"),
        pytest.param({"backend/server.py": OPENS, "backend/people.json": ""}, "", (), id="files from the folder above"),
        pytest.param({"a/b/backend/server.py": OPENS, "a/b/backend/people.json": ""}, "a/b", (), id="not from the top"),
        pytest.param({"backend/server.py": OPENS, "backend/backend/people.json": ""}, "backend", (), id="files from its own folder"),
        pytest.param({"backend/server.py": OPENS}, "", (), id="a file that is not there yet, in a folder that is"),
        pytest.param({"app/__init__.py": "", "app/run.py": f"from .x import y\n{APP}{RUN}", "app/x.py": ""}, "", ("-m", "app.run"), id="relative"),
        pytest.param({"a/b/run.py": f"from ..x import y\n{APP}{RUN}", "a/x.py": ""}, "", ("-m", "a.b.run"), id="two dots"),
        pytest.param({"w/a/__init__.py": "", "w/a/b/__init__.py": "", "w/a/b/run.py": f"from .x import y\n{APP}{RUN}", "w/a/b/x.py": ""}, "w", ("-m", "a.b.run"), id="all packages around it"),
        pytest.param({"run.py": f"from .x import y\n{APP}{RUN}", "x.py": ""}, "", (), id="relative at the top: Python refuses it"),
        pytest.param({"a/run.py": f"from a.x import y\n{APP}{RUN}", "a/x.py": ""}, "", ("-m", "a.run"), id="its own package by name"),
        pytest.param({"a/run.py": f"from x import y\n{APP}{RUN}", "a/x.py": "", "x.py": ""}, "a", (), id="the module beside it"),
        pytest.param({"a/run.py": f"from x import y\n{APP}{RUN}", "x.py": ""}, "a", (), id="a module above: Python does not look there"),
        pytest.param({"a/__init__.py": "", "a/__main__.py": f"from . import x\n{APP}{RUN}", "a/x.py": ""}, "", ("-m", "a"), id="python -m a"),
    ],
)  # fmt: skip
def test_a_program_is_started_where_it_finds_what_it_needs(gathered, files, place, words):
    found = gathered(files)
    assert (found.base, found.start.words) == (place, words)


@pytest.mark.parametrize(
    ("files", "file", "place", "start"),
    [
        pytest.param({"app.py": APP}, "app.py", "", ((), {}), id="nothing shows it"),
        pytest.param({"app.py": FACTORY}, "app.py", "", flask("app"), id="a factory"),
        pytest.param({"flaskr/__init__.py": FACTORY}, "flaskr/__init__.py", "", flask("flaskr"), id="a package"),
        pytest.param({"x/blog/__init__.py": APP}, "x/blog/__init__.py", "x", flask("blog"), id="a package, deeper"),
        pytest.param({"wsgi.py": APP}, "wsgi.py", "", flask("wsgi"), id="wsgi.py"),
        pytest.param({"wsgi.py": "from blog import app\n", "blog/__init__.py": APP}, "wsgi.py", "", flask("wsgi"), id="wsgi.py that imports"),
        pytest.param({"app.py": APP, ".flaskenv": "FLASK_DEBUG=1\n"}, "app.py", "", flask("app", FLASK_DEBUG="1"), id=".flaskenv"),
        pytest.param({"hi.py": APP, ".flaskenv": "# mine\nFLASK_APP=hi.py\nFLASK_RUN_PORT = 5001\nSECRET=x\n"}, "hi.py", "", flask("hi.py", FLASK_RUN_PORT="5001"), id="all of .flaskenv"),
        pytest.param({"hi.py": APP, ".env": "FLASK_APP='hi:app'\nFLASK_ENV=development"}, "hi.py", "", flask("hi:app", FLASK_DEBUG="1"), id=".env"),
        pytest.param({"hi.py": APP, "README.md": "`flask --app hi run --debug -p 5001`"}, "hi.py", "", flask("hi", FLASK_RUN_PORT="5001", FLASK_DEBUG="1"), id="a README"),
        pytest.param({"hi.py": APP, "run.bat": "set FLASK_APP=hi\r\nflask run\r\n"}, "hi.py", "", flask("hi"), id="Windows"),
        pytest.param({"hi.py": APP, "start.ps1": '$env:FLASK_APP = "hi"\npython -m flask run'}, "hi.py", "", flask("hi"), id="PowerShell"),
        pytest.param({"app.py": APP, "README.md": "then `flask run`"}, "app.py", "", flask("app"), id="only flask run"),
        pytest.param({"hi.py": APP, "README.md": "then `flask run`"}, "hi.py", "", ((), {}), id="a name that Flask does not look for"),
        pytest.param({"hi.py": APP, "README.md": "it runs with flask"}, "hi.py", "", ((), {}), id="no command"),
        pytest.param({"hi.py": APP + RUN, ".flaskenv": "FLASK_APP=hi"}, "hi.py", "", ((), {}), id="it starts itself"),
        pytest.param({"run.py": "from blog import app\napp.run()\n", "blog/__init__.py": APP, ".flaskenv": "FLASK_APP=blog"}, "run.py", "", ((), {}), id="another file starts it"),
        pytest.param({"go.py": "from blog import app\n", "blog/__init__.py": APP, ".flaskenv": "FLASK_APP=go.py"}, "go.py", "", flask("go.py"), id="a file that only imports"),
        pytest.param({"src/blog/__init__.py": APP, "README.md": "flask --app src/blog run"}, "src/blog/__init__.py", "", flask("src/blog"), id="a path"),
        pytest.param({"other.py": APP, ".flaskenv": "FLASK_APP=gone"}, "other.py", "", ((), {}), id="what is not there"),
    ],
)  # fmt: skip
def test_flask_starts_what_somebody_gave_to_flask(gathered, files, file, place, start):
    found = gathered(files)
    assert (found.program.file, found.base, (found.start.words, dict(found.start.variables))) == (file, place, start)


def test_a_cell_may_write_the_file_and_another_start_it(gathered, notebook):
    found = gathered({"x/a.ipynb": notebook(MAKES, "!FLASK_APP=hello flask run -p 5001")})
    assert (found.base, found.start.words, dict(found.start.variables)) == ("x", *flask("hello", FLASK_RUN_PORT="5001"))
    assert not gathered({"x/a.ipynb": notebook(MAKES)}).start.words


def test_an_empty_folder_is_one_to_write_into(folder, collected):
    root = folder({"backend/server.py": f"{APP}open('logs/a.txt', 'w')\n{RUN}"})
    (root / "logs").mkdir()
    assert collected(root).base == ""
    (root / "backend/logs").mkdir()
    assert collected(root).base == "backend"


def test_a_notebook_is_started_where_its_files_are(gathered, notebook):
    files = {"_notebooks/a.ipynb": notebook(f"{APP}open('_notebooks/x.json')\n{RUN}"), "_notebooks/x.json": ""}
    assert gathered(files).base == ""


def test_python_looks_for_modules_beside_a_script(gathered):
    script = gathered({"backend/server.py": OPENS, "backend/people.json": ""})
    assert (script.base, script.modules_in) == ("", "backend")


def test_python_looks_for_modules_where_m_is_typed(gathered):
    module = gathered({"a/run.py": f"from a.x import y\n{APP}{RUN}", "a/x.py": ""})
    assert (module.base, module.modules_in) == ("", "")


@pytest.mark.parametrize(
    ("line", "module", "place"),
    [
        ("sys.path.append('.')", "shared/db.py", ""),
        ("sys.path.insert(0, os.getcwd())", "shared/db.py", ""),
        ("sys.path.append('..')", "shared/db.py", "backend"),
        ("sys.path.append('lib')", "lib/shared/db.py", ""),
        ("sys.path.append('lib')", "backend/lib/shared/db.py", "backend"),
        ("sys.path.append('/lib')", "shared/db.py", "backend"),
        ("sys.path.append(os.path.dirname(__file__))", "shared/db.py", "backend"),
        ("print('sys.path')", "shared/db.py", "backend"),
    ],
)
def test_what_a_program_adds_to_pythons_path_tells_where_it_is_started(gathered, line, module, place):
    text = f"import os, sys\n{line}\nfrom shared.db import people\n{APP}{RUN}"
    assert gathered({"backend/server.py": text, module: "people = []\n"}).base == place
