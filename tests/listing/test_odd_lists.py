"""Whatever a list of packages holds, reading it raises nothing, takes no time, and keeps what the others say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.listing import places
from checker.model import File, Submission
from tests.examples import examples

DIGITS = "9" * 5000
LONE = "\ud800".encode("utf-8", "surrogatepass")
ANYWHERE = (
    LONE,
    b"\0",
    b"\xff\xfe\0",
    b"flask==\xff",
    b"[" * 5000,
    b"{" * 5000,
    b"a: " * 5000,
    b"- " * 5000,
    b"-" * 20_000 + b"1",
    b"\\\n" * 5000,
    f"a={DIGITS}".encode(),
    f"a: {DIGITS}".encode(),
    b"# /// script\n" * 3000,
    b"pip install " + b"[" * 3000,
)
LINES = (
    f"flask=={DIGITS}",
    f"flask>=1,<{DIGITS}",
    "flask" + "[" * 3000,
    "flask[" + "a," * 3000 + "]",
    "flask; " + "(" * 3000,
    f"flask; python_version < '{DIGITS}'",
    "flask; python_version in 3",
    "flask; '3' > '2'",
    "flask; os_name ~= '1'",
    "flask; python_full_version >= '3.x'",
    "flask==1.*.*",
    "flask===\u0663",
    "\ufb02ask",
    "-r requirements.txt",
    "-r other.txt\n-r other.txt",
    "-r",
)
TOMLS = (
    "project = 3",
    "[project]\ndependencies = 'flask'",
    "[project]\ndependencies = [1, {}, []]",
    "[project]\noptional-dependencies = {a = 3, b = ['x']}",
    "[tool]\npoetry = 3",
    "[tool.poetry.group]\nx = 3",
    f"[tool.poetry.dependencies]\na = 3\nb = [1]\nc = {{version = 3}}\nd = '^{DIGITS}'\ne = '^\u0663'\nf = '~1'",
    "[dependency-groups]\na = [{include-group = 'a'}]",
    "packages = 3",
    '[packages]\n"\\u0000" = "*"',
    f"[packages]\nflask = {{version = '{DIGITS}'}}",
    "a = 0x" + "f" * 5000,
    'a = "\\ud800"',
    "[a" + ".a" * 3000 + "]",
)
YAMLS = (
    "3",
    "- a",
    "dependencies: *a",
    "dependencies: &a\n- *a",
    "dependencies: {a: b}",
    "dependencies:\n- pip: 3",
    "dependencies:\n- {pip: {a: b}}\n- 3\n- null",
    f"dependencies:\n- numpy={DIGITS}",
    "a: !!bool maybe",
    "!!float ''",
    "!!timestamp x",
    "a: 2020-99-99",
    'a: "\\UFFFFFFFF"',
    "? {a: b}\n: c",
    "<<: 3",
    "dependencies: !!python/object/apply:os.system [x]",
)
OTHERS = (
    "[options",
    "[options]\ninstall_requires\n",
    "[options]\n%(x)s=%(y)s\ninstall_requires=%(x)s",
    "setup(install_requires=[1, b'x', 3j, ...])",
    "setup(install_requires=" + "(" * 300,
    "x = 1" + "+1" * 20_000,
)
COMMANDS = (
    "pip install -r",
    'pip install "',
    "pip install `x",
    f"pip install flask=={DIGITS}",
    "conda install =",
    "uv add --dev --group \0 x",
)
NAMES = (
    "requirements.txt",
    "pyproject.toml",
    "Pipfile",
    "environment.yml",
    "setup.cfg",
    "setup.py",
    "install.sh",
    "a.py",
)
ALL = (*ANYWHERE, *(text.encode() for text in (*LINES, *TOMLS, *YAMLS, *OTHERS, *COMMANDS)))
GOOD = File("requirements/web.txt", b"-r ../requirements.txt\n-r web.txt\nmarkdown\n")


def listed(name, content):
    submission = Submission(id="rosa", form="folder", digest="sha256:0", files=(File(name, content), GOOD), program=None)
    return {need.name for need in places.everywhere(submission)}


@pytest.fixture
def loud(monkeypatch):
    """Nothing that breaks is contained."""
    monkeypatch.setattr(places, "_whole", tuple)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_a_list_holds_raises(name, loud):
    for content in ALL:
        assert "markdown" in listed(name, content)


pieces = st.sampled_from(
    [*ALL, b"\n", b" ", b"=", b"[", b"]", b"'", b'"', b"flask", b"dependencies", b":", b"- ", b"pip install "]
)


@examples(60)
@given(name=st.sampled_from(NAMES), content=st.lists(pieces | st.binary(max_size=20), max_size=6).map(b"".join))
def test_nor_does_anything_made_of_it(name, content):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "_whole", tuple)
        assert "markdown" in listed(name, content)


def test_a_list_at_which_we_break_costs_only_itself(monkeypatch):
    monkeypatch.setitem(places.PROJECTS, "pipfile", lambda _: (1 // 0 for _ in "x"))

    assert listed("Pipfile", b" ") == {"markdown"}


def test_lists_that_name_each_other_without_end_cost_only_themselves():
    chain = [File(f"requirements/{number}.txt", b"-r %d.txt\nflask" % (number + 1)) for number in range(3000)]
    submission = Submission(id="rosa", form="folder", digest="sha256:0", files=(*chain, GOOD), program=None)

    assert {need.name for need in places.everywhere(submission)} >= {"markdown"}


def test_a_script_says_what_it_needs_in_the_block_at_its_top():
    text = '# /// script\n# dependencies = [\n#   "flask_restful",\n# ]\n# ///\nimport flask\n'

    assert listed("a.py", text.encode()) == {"flask-restful", "markdown"}
    assert listed("a.py", text.replace("# ///\nimport", "import").encode()) == {"markdown"}
