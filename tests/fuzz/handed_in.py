"""What may be handed in: programs whole and broken, notebooks and pages of any shape, files of any name."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import strategies as st

from checker.collect.bundle import Bundle
from checker.model import File
from tests.fuzz.pieces import among, dumped, numbers, octets, values, words

ROOT = Path(__file__).parents[2]
PROGRAMS = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("tests/good/*/server.py"))]
NOTEBOOK = (ROOT / "starter/web-server/lesson.ipynb").read_text(encoding="utf-8")

literals = st.one_of(
    words.map(repr),
    words.map(ascii),
    numbers,
    words.map(lambda text: f"f{text!r}"),
    among(["None", "[]", "{}", "b''", "x", "...", "(" * 90 + ")" * 90]),
)
routes = among(["'/'", "'/api/data'", "'/x<path:p>'", "'/<int:n>'", "x", "rule='/'"]) | literals
lines = st.one_of(
    st.builds(
        "@app.route({}, methods=[{}])\ndef v{}():\n    return jsonify({})".format,
        routes,
        literals,
        among("abc"),
        literals,
    ),
    st.builds("app.run(port={}, host={}, debug=True)".format, literals, literals),
    st.builds("app.run({}, {})".format, literals, literals),
    st.builds("PORT = {}\napp.run(port=PORT)".format, literals),
    st.builds("CORS(app, origins={}, resources={{{}: {{'origins': {}}}}})".format, literals, literals, literals),
    st.builds("InfoDb.append({{{}: {}, 'FirstName': {}}})".format, literals, literals, literals),
    st.builds("if __name__ == {}:\n    app.run()".format, literals),
    st.builds("app.register_blueprint(b, url_prefix={})\nb = Blueprint({}, url_prefix={})".format, literals, literals, literals),
    st.builds("from {} import {}".format, among(["flask", ".", "..x", "os"]) | words, among(["Flask", "*"]) | words),
    st.builds("Thread(target=lambda: app.run(port={})).start()".format, literals),
    st.builds("app.add_url_rule({}, {}, view_func=v{})".format, literals, literals, among("abc")),
    st.builds("api.add_resource(V, {})".format, literals),
    st.builds("x = {}".format, literals),
    among(
        [
            "match x:\n case [*_]: pass",
            "async def f(): await g()",
            "class V:\n  def get(self): return 1",
            "x = " + "-" * 400 + "1",
            "x = " + "+".join("1" * 500),
            "a" + ".b" * 800 + "()",
            "\x0c",
            "\t",
            "\\",
            "<<<<<<< HEAD",
            "%%python --bg",
            "\u201cquoted\u201d",
        ]
    ),
    words,
)
HEAD = "from flask import Flask, jsonify\nfrom flask_cors import CORS\napp = Flask(__name__)\nInfoDb = []\n"
made_up = st.lists(lines, max_size=7).map(lambda found: HEAD + "\n".join(found) + "\n")


def _edited(text, start, length, put):
    at = start % (len(text) + 1)
    return text[:at] + put + text[at + length :]


edited = st.builds(_edited, among(PROGRAMS), st.integers(0, 10**4), st.integers(0, 40), words | lines)
nested = among(["(", "[", "{1:", "-", "not ", "lambda:", "f'{", "a[", "x if y else ", "1+", "a.b", "if 1:\n "]).flatmap(
    lambda piece: among([50, 90, 150, 500, 3000, 30_000]).map(lambda times: HEAD + piece * times + "1")
)
programs = made_up | edited | nested
codings = among(
    ["utf-8", "latin-1", "idna", "undefined", "utf-16", "utf-7", "rot13", "hex", "nope", "unicode_escape", "punycode", "x" * 300]
)
python_files = st.one_of(
    programs.map(octets),
    programs.map(octets),
    st.builds(lambda coding, text: f"# -*- coding: {coding} -*-\n".encode() + octets(text), codings, programs),
    programs.map(lambda text: text.encode("utf-16", "surrogatepass")),
    programs.map(lambda text: octets(text).replace(b"a", b"\0", 1)),
    st.binary(max_size=80).map(lambda tail: b"from flask import Flask\napp = Flask(__name__)\n#" + tail),
)

sources = programs | words | st.lists(programs, max_size=3) | values
magics = among(
    [
        "%%python --bg\n",
        "%%python\n",
        "%%writefile x.py\n",
        "%%writefile ../x\n",
        "%%writefile \ud800\n",
        "%%bash\nlsof -i :5001 | awk '/Python/'\n",
        "!ls\n",
        "%%html\n",
        "## %%python --bg\n",
        "%%writefile -a x.py\n",
        "",
    ]
)
cells = st.one_of(
    st.builds(
        lambda magic, text: {"cell_type": "code", "source": magic + text, "outputs": [], "metadata": {}}, magics, programs | words
    ),
    st.fixed_dictionaries(
        {},
        optional={
            "cell_type": among(["code", "markdown", "raw"]) | values,
            "source": sources,
            "outputs": values
            | st.lists(
                st.dictionaries(among(["output_type", "text", "data", "ename", "evalue", "name"]), values | words, max_size=4),
                max_size=3,
            ),
            "metadata": values,
            "execution_count": values,
        },
    ),
    values,
)
notebooks = st.one_of(
    st.builds(
        lambda found, fmt, meta: dumped({"cells": found, "nbformat": fmt, "metadata": meta}),
        st.lists(cells, max_size=5),
        values,
        values,
    ),
    st.builds(
        lambda found: dumped({"worksheets": [{"cells": found}], "nbformat": 3, "metadata": {}}),
        st.lists(cells, max_size=3) | values,
    ),
    st.builds(_edited, st.just(NOTEBOOK), st.integers(0, 10**4), st.integers(0, 40), words),
    st.just(json.dumps({"cells": [{"cell_type": "code", "source": HEAD}] * 3000, "nbformat": 4})),
    values.map(dumped),
).map(octets)
fences = among(["```python\n", "```\n", "~~~\n", "```{.python}\n", "````\n", "    "])
pages = (
    st.lists(st.builds(lambda fence, text: f"{fence}{text}\n{fence}", fences, programs | words) | words, max_size=4)
    .map("\n".join)
    .map(octets)
)

endings = among([".py", ".py", ".ipynb", ".md", ".json", ".txt", ".html", ".zip", ""])
names = st.one_of(
    among(["server", "main", "a/b/server", "flask", "requirements", "package", ".env", "__init__", "x" * 250]),
    words.map(lambda text: text.replace("/", "_") or "x"),
)
others = st.tuples(names, endings, values.map(dumped).map(octets) | st.binary(max_size=40) | programs.map(octets)).map(
    lambda each: File(each[0] + each[1], each[2])
)
main_files = st.one_of(
    st.builds(File, among(["server.py", "app/main.py", "{0.__class__}.py", "a\nb.py"]), python_files),
    st.builds(File, among(["lesson.ipynb", "x y.ipynb"]), notebooks),
    st.builds(File, st.just("README.md"), pages),
)


def _bundle(main, more, junk):
    files = {file.path: file for file in (*more, main)}
    return Bundle(name="rosa", files=tuple(files[path] for path in sorted(files)), junk=tuple(junk), left_out=tuple(junk[:1]))


bundles = st.builds(_bundle, main_files, st.lists(others, max_size=3), st.lists(words, max_size=2))
