"""What a notebook became: nbconvert's scripts and pages (made by it from one notebook), a notebook under another name, wide text."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.collect import html_page
from checker.collect.exported_script import exported_cells
from checker.model import File
from checker.observe.source import read_source
from tests.growth import takes_time_that_grows_with_size

EXPORTS = Path(__file__).parent / "exports"
PAGES = ("lab", "classic", "basic")
SCRIPTS = ("script", "script_without_prompts")
SERVER = 'from flask import Flask, jsonify\napp = Flask(__name__)\n@app.route("/")\ndef home():\n    return "<p>Owls &amp; bats</p>"\napp.run(port=5001)'
ASKING = "import requests\nif found:\n    !lsof -i :5001\n    %cd .."


def exported(name):
    return (EXPORTS / name).read_bytes()


def signs(submission):
    return {sign.code: sign.detail for sign in read_source(submission).signs}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_the_notebook_that_it_was(gathered, page):
    found = gathered({"lesson.html": exported(f"{page}.html")})
    assert (found.form, found.program.file, found.program.text.strip()) == ("notebook", "lesson.html", SERVER)
    assert (found.program.magic, found.program.cell_name) == ("%%python --bg", "cell In [7]")
    assert [cell.execution_count for cell in found.cells] == [6, 7, 9, 10]
    assert (found.cells[0].output, found.cells[-1].source) == ("hello\n", ASKING)
    assert signs(found)["page_of_a_notebook"] == "lesson.html"


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_the_notebook_that_it_was(gathered, script):
    found = gathered({"lesson.py": exported(f"{script}.txt")})
    assert (found.form, found.program.file, found.program.text.strip()) == ("notebook", "lesson.py", SERVER)
    assert found.program.magic == "%%python --bg"
    assert found.cells[-1].source.strip().endswith(ASKING)
    assert signs(found)["script_of_a_notebook"] == "lesson.py"


def test_its_cells_bear_the_numbers_of_their_runs(gathered):
    assert [cell.execution_count for cell in gathered({"lesson.py": exported("script.txt")}).cells] == [6, 7, 7, 9, 10]


def test_cells_as_vs_code_marks_them_are_cells(gathered, server):
    text = f"# %% [markdown]\n# # Hello\n\n# %%\nget_ipython().run_line_magic('pip', 'install flask')\n\n# %%\n{server}"
    found = gathered({"lesson.py": text})
    assert [cell.source for cell in found.cells] == ["%pip install flask", server.rstrip("\n")]
    assert found.program.cell == 2


@pytest.mark.parametrize(
    "text",
    [
        "print(1)\n",
        "# %%\nprint(1)\n",
        "# In[9]:\nprint(1)\n",
        "def jupyter():\n    return get_ipython()\n",
        "from IPython import get_ipython\nget_ipython().system('ls')\n",
        "",
    ],
)
def test_what_python_runs_is_no_export(text):
    assert exported_cells(text) is None


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        ("get_ipython().system('lsof')", "!lsof"),
        ("get_ipython().run_line_magic('pip', 'install flask')", "%pip install flask"),
        ("get_ipython().magic('cd ..')", "%cd .."),
        ("found = get_ipython().getoutput('lsof')", "found = !lsof"),
        ("get_ipython().run_cell_magic('bash', '', 'ls\\n')", "%%bash\nls\n"),
        ("get_ipython().run_cell_magic(name, '', '')", "get_ipython().run_cell_magic(name, '', '')"),
        ("get_ipython().system('a' 'b', 1)", "get_ipython().system('a' 'b', 1)"),
    ],
)
def test_lines_are_what_was_typed(line, typed):
    assert [cell["source"] for cell in exported_cells(f"# In[1]:\n\n\n{line}\n")] == [typed]


def test_a_notebook_called_py_is_read_as_one(collected, folder, notebook, server):
    for name in ("server.py", "server.md"):
        found = collected(folder({name: notebook(f"%%python --bg\n{server}")}, name))
        assert (found.form, found.program.cell, found.problem) == ("notebook", 1, None)
        assert signs(found)["notebook_called_py"] == name


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_text_is_read_and_run_as_utf8(gathered, notebook, server, encoding):
    found = gathered({"server.py": server.encode(encoding)})
    assert (found.program.text, found.files[0].content.decode(), found.reread) == (server, server, ("server.py",))
    assert read_source(found).syntax is None
    assert signs(found)["wide_text"] == "server.py"
    for name, text in (("a.ipynb", notebook(server)), ("a.md", f"```python\n{server}```\n")):
        assert gathered({name: text.encode(encoding)}).program is not None


def test_the_digest_is_that_of_what_was_handed_in(gathered, server):
    assert gathered({"server.py": server.encode("utf-16")}).digest != gathered({"server.py": server}).digest


def test_ordinary_text_is_left_as_it_is(gathered, server):
    for content in (server.encode(), server.encode("utf-8-sig"), b"a = 1\0\0\0\n", b"\xff" * 20):
        found = gathered({"server.py": content})
        assert (found.files[0].content, found.reread) == (content, ())


def test_a_page_of_a_blog_is_read_and_an_ordinary_page_is_not(gathered, server):
    page = f'<div class="language-python"><div class="highlight"><pre class="highlight"><code>{server}</code></pre></div></div>'
    assert gathered({"index.html": page}).program.text.strip() == server.strip()
    assert gathered({"index.html": page.replace("Flask(", "Flusk(")}).problem == "no_server"


def test_a_page_beside_a_program_is_just_a_page(gathered, server):
    found = gathered({"server.py": server, "lesson.html": exported("lab.html")})
    assert (found.program.file, found.others, found.cells) == ("server.py", (), ())


def test_line_numbers_and_columns_of_code_are_left_out(gathered, server):
    page = f'<table><tr><td class="linenos"><pre>1\n2</pre></td><td class="code"><div class="highlight"><pre>{server}</pre></div></td></tr></table>'
    assert gathered({"a.html": page}).program.text.strip() == server.strip()


@pytest.mark.parametrize(
    "piece", ["<div ", "<div class='", "<pre>", "</div>", "<!-- ", "<?", "&amp", "<div><pre>", "<pre>x</pre>", "<a href="]
)
def test_reading_a_page_takes_time_that_grows_with_size(piece):
    def work(times):
        html_page.read(File("a.html", f"<pre>Flask {piece * times}</pre>".encode()))

    takes_time_that_grows_with_size(work, quarter=25_000, whole=100_000)


@pytest.mark.parametrize(
    "piece", ["# In[9]:\n", "get_ipython()\n", "get_ipython().run_cell_magic('a', '', '')\n", "# In[         \n"]
)
def test_reading_a_script_takes_time_that_grows_with_size(piece):
    takes_time_that_grows_with_size(lambda times: exported_cells(piece * times), quarter=1_500, whole=6_000)
