"""Programs and files in what a shell is told."""

from __future__ import annotations

import pytest

from checker.collect.cells import classify
from checker.collect.shell_text import piped
from tests.growth import takes_time_that_grows_with_size

APP = 'from flask import Flask\napp = Flask("a")\napp.run()\n'


@pytest.mark.parametrize(
    ("command", "found"),
    [
        ("python - <<EOF", ("", False)),
        ("python3 <<'EOF'", ("", False)),
        ('python3.12 -u - << "EOF" &', ("", False)),
        ("/usr/bin/python3 - <<\\EOF", ("", False)),
        ("nohup python - <<EOF > log.txt", ("", False)),
        ("cat <<EOF | python", ("", False)),
        ("cat > server.py <<EOF", ("server.py", False)),
        ("cat <<'EOF' > app/server.py", ("app/server.py", False)),
        ("cat >> server.py <<EOF", ("server.py", True)),
        ("tee server.py <<EOF >/dev/null", ("server.py", False)),
        ("tee -a server.py <<EOF", ("server.py", True)),
        ("mysql <<EOF", None),
        ("cat <<EOF", None),
        ("pythonic <<EOF", None),
        ("# python - <<EOF", None),
        ("python server.py", None),
        ("echo $((1 << 3)) python", None),
    ],
)
def test_a_here_document_goes_to_python_or_into_a_file(command, found):
    pieces = piped(f"cd app\n{command}\n{APP}EOF\necho done\n")
    assert [(piece.name, piece.appends) for piece in pieces] == ([found] if found else [])
    assert [piece.text for piece in pieces] == (["\n\n" + APP] if found else [])


@pytest.mark.parametrize("command", [f"python -c '{APP}'", f"python3 -u -c '{APP}' &"])
def test_so_does_what_stands_behind_c(command):
    (piece,) = piped(f"\n{command}")
    assert piece.text == "\n" + APP


def test_tabs_and_a_missing_end_are_taken_as_a_shell_takes_them():
    assert piped("python <<-END\n\tprint(1)\n\tEND\n")[0].text == "\nprint(1)\n"
    assert piped("python <<END\nprint(1)")[0].text == "\nprint(1)\n"


@pytest.mark.parametrize("magic", ["%%bash", "%%sh", "%%script bash --bg", "%%script --bg zsh", "%%!", "%%system"])
@pytest.mark.parametrize(
    ("command", "kind"), [("python - <<EOF", "program"), ("cat > server.py <<EOF", "file"), ("psql <<EOF", "shell")]
)
def test_a_shell_cell_is_what_it_tells_the_shell(magic, command, kind):
    cell = classify(f"{magic}\n{command}\n{APP}EOF")
    assert (cell.kind, cell.magic) == (kind, magic)
    assert (cell.shell or cell.text) == f"\n{command}\n{APP}EOF"


def test_of_several_pieces_the_server_counts():
    cell = classify(f"%%bash\ncat > notes.py <<EOF\nx = 1\nEOF\npython <<EOF\n{APP}EOF\n")
    assert (cell.kind, cell.text.strip()) == ("program", APP.strip())


@pytest.mark.parametrize("line", ["python <<EOF\n", "<<A ", "python -c '", 'python -c "\\" ', "> a <<B\n"])
def test_reading_takes_time_that_grows_with_size(line):
    takes_time_that_grows_with_size(piped, quarter=line * 25_000, whole=line * 100_000)
