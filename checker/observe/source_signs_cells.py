"""Signs in how the cells of a notebook begin, and in how one starts the server: what Jupyter will not do, or only while it is busy."""

from __future__ import annotations

import ast
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.evidence import Place, Sign
from checker.observe.cell_text import body_of, commands_of, is_background, magic_of, runs_in_notebook, starts_python
from checker.python_syntax import last_name, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model import NotebookCell, Program
    from checker.observe.source_runs import Runs
    from checker.observe.source_text import Source

# Cell magics that IPython brings along; those of the first row work on whole cells only.
ONLY_OF_CELLS = frozenset(
    "bash cmd html HTML javascript js latex markdown perl pypy python python2 python3 ruby script sh svg SVG writefile".split()  # noqa: SIM905 - nineteen words
)
MAGICS = ONLY_OF_CELLS | frozenset({"capture", "debug", "prun", "sx", "system", "time", "timeit"})
LIKENESS = 0.75
SERVING = frozenset({"serve", "run_simple", "serve_forever"})

_ONE_PERCENT = r"%(?!%)\s?(\w{1,20})"
_TERMINAL = r"[$>]\s|(?:pip3?|python[\d.]{0,5}|flask|lsof|curl|kill|pkill|git|npm|sudo|apt|brew|source|export|bash|conda|uv|check-hacks)(?=\s|$)"
_BACKGROUND = r"[-\u2010-\u2015]*\s?(?:bg|BG|Bg|background)"
_PYTHON = r"(?:^|[\s;&|(/])python[\d.]{0,5}(?:\s|$)"
_REDIRECTED = r">\s{0,4}\S"


def magic_signs(cells: Iterable[NotebookCell]) -> Iterator[Sign]:
    """Magics that Jupyter will not know where, or as, they stand."""
    for cell in cells:
        magic = magic_of(cell.source)
        yield from _odd_magic(cell, magic) if magic else _misplaced(cell)


def place_in(cell: NotebookCell, line: int = 1) -> Place:
    """A line of a cell; the blocks of a page bear a name and no number."""
    return Place(line=line, cell=None if cell.on_a_page else cell.number, cell_name=cell.name)


def _misplaced(cell: NotebookCell) -> Iterator[Sign]:
    """A cell that begins with something else: is there a magic all the same?"""
    lines = [(number, line.strip()) for number, line in enumerate(cell.source.split("\n"), start=1)]
    code = [(number, line) for number, line in lines if line and not line.startswith("#")]
    typed = next((number for number, line in code if _is_for_a_terminal(line)), None)
    if typed and (cell.error in ("SyntaxError", "NameError") or _is_no_python(cell.source, code)):
        yield Sign(code="shell_without_bang", place=place_in(cell, typed))
        return
    single = re.match(_ONE_PERCENT, code[0][1]) if code else None
    if single and single[1] in ONLY_OF_CELLS:
        yield Sign(code="one_percent", detail=single[0], place=place_in(cell, code[0][0]))
        return
    below = next(((number, line) for number, line in code if re.match(r"%%\w", line)), None)
    if below and parse(cell.source) is None:
        name = re.match(r"%%\w{1,20}", below[1])
        how = "magic_below" if cell.source[: cell.source.index("%%")].strip() else "magic_indented"
        yield Sign(code=how, detail=name[0] if name else "%%", place=place_in(cell, below[0]))


def _odd_magic(cell: NotebookCell, magic: str) -> Iterator[Sign]:
    name = re.match(r"%%([\w.!-]*)", magic)
    word = name[1] if name else ""
    if word not in MAGICS and (not word or _is_nearly_one(word)):
        yield Sign(code="unknown_magic", detail=magic[:20].strip(), place=place_in(cell))
    elif starts_python(magic):
        wrong = next((each for each in magic.split()[1:] if re.fullmatch(_BACKGROUND, each)), "--bg")
        if wrong != "--bg" and not is_background(magic):
            yield Sign(code="bg_misspelt", detail=wrong, place=place_in(cell))
        if not body_of(cell.source).strip():
            yield Sign(code="magic_alone", detail=magic[:40], place=place_in(cell))


def _is_nearly_one(word: str) -> bool:
    from difflib import get_close_matches  # noqa: PLC0415 - rare, and 4 ms

    return bool(get_close_matches(word.lower(), ONLY_OF_CELLS, n=1, cutoff=LIKENESS))


def _is_for_a_terminal(line: str) -> bool:
    return re.match(_TERMINAL, line) is not None and re.match(r"\w+\s*[=(.\[,:]", line) is None


def _is_no_python(source: str, code: list[tuple[int, str]]) -> bool:
    """Python cannot read the cell; `pip` alone in one is understood by Jupyter."""
    alone = len(code) == 1 and re.match(r"(?:pip|conda)\s", code[0][1]) is not None
    return not alone and parse(_without_commands(source)) is None


def _without_commands(source: str) -> str:
    return "\n".join("" if line.lstrip().startswith(("!", "%", "?")) else line for line in source.split("\n"))


def shell_start_signs(cells: Iterable[NotebookCell], program: Program) -> Iterator[Sign]:
    """Cells that start the program's file from a shell, so that the notebook waits for it or refuses to."""
    file = _written(program) or (program.file if program.cell is None else "")
    for cell in cells:
        for number, line in enumerate(_starting(cell).split("\n"), start=1):
            code = _how_it_waits(magic_of(cell.source), line) if re.search(_start_of(file), line) else ""
            if code:
                yield Sign(code=code, place=place_in(cell, number))
                break


def _starting(cell: NotebookCell) -> str:
    """The cell's commands, and what `%run` runs as the command that it stands for."""
    ran = re.findall(r"(?m)^[ \t]{0,20}%run[ \t]+(?:-\w[ \t]+)?(\S{1,200})", cell.source)
    return "\n".join([commands_of(cell.source), *(f"python {file}" for file in ran)])


def _how_it_waits(magic: str, line: str) -> str:
    """The code of a sign; empty where the notebook goes on at once. Jupyter refuses `!... &`, and a shell cell waits for all that print."""
    behind = re.search(r"(?<!&)&[\s)]*$", line)
    if is_background(magic) or (behind and (_in_brackets(line, magic) or (magic and re.search(_REDIRECTED, line)))):
        return ""
    return "bang_background" if behind and runs_in_notebook(magic) else "shell_blocks"


def _in_brackets(line: str, magic: str) -> bool:
    return runs_in_notebook(magic) and line.lstrip().startswith("(")


def _written(program: Program) -> str:
    """The file that a `%%writefile` cell writes its program to."""
    found = re.match(r"%%(?:writefile|file)\s+(?:-a\s+)?[\"']?([^\s\"']+)", program.magic or "")
    return found[1] if found else ""


def _start_of(file: str) -> str:
    """A pattern for the commands that start this file, or Flask's own."""
    flask = r"\b(?:flask\s+(?:--?\w[\w=.:/-]{0,80}\s+(?:\w[\w.:/-]{0,80}\s+)?){0,4}run\b|gunicorn\s)"
    if not file.endswith(".py"):
        return flask
    name = re.escape(PurePosixPath(file).name)
    return (
        rf"{flask}|(?:\bpython[\d.]{{0,5}}(?:\.exe)?|\{{sys\.executable\}})\s+(?:-[uBIE]\s+)?[\"']?(?:[\w./-]{{0,200}}/)?{name}\b"
    )


def server_cell_signs(source: Source, runs: Runs, cell: NotebookCell) -> Iterator[Sign]:
    """How the cell that holds the server starts it, where the notebook has to wait for that or is left without one."""
    magic, place = magic_of(cell.source), _start_in(source, runs)
    if place is None or list(magic_signs((cell,))):
        return
    if runs_in_notebook(magic):
        commented = source.program.magic if (source.program.magic or "").startswith("#") else ""
        code = "debug_in_notebook" if runs.reloads else "server_in_notebook"
        yield Sign(code=code, detail=(commented or "").lstrip("# \t")[:40], place=place)
    elif starts_python(magic) and not is_background(magic) and not runs.reloads:
        yield Sign(code="magic_without_bg", detail=magic[:40], place=place)
    else:
        yield from _piped(source.program, cell)


def _piped(program: Program, cell: NotebookCell) -> Iterator[Sign]:
    """A shell cell that hands its own text to Python (`python - <<EOF`), or writes it to a file and starts that."""
    own, magic = frozenset(program.text.split("\n")), magic_of(cell.source)
    for number, line in enumerate(commands_of(cell.source).split("\n"), start=1):
        if line not in own and re.search(_PYTHON, line):
            code = _how_it_waits(magic, line)
            yield from (Sign(code=code, place=place_in(cell, number)),) if code else ()
            return


def _start_in(source: Source, runs: Runs) -> Place | None:
    """The line at which Python stays as long as the server runs; None when it goes on, or never gets there."""
    if runs.reached:
        return source.place(runs.reached[0].lineno)
    serving = [call for call in source.calls() if last_name(call.func) in SERVING] if runs.others and not runs.threads else []
    return source.place(serving[0].lineno) if serving else None


def elsewhere_signs(names: Iterable[str], cells: Iterable[NotebookCell], program: Program) -> Iterator[Sign]:
    """Names that the program needs and another cell makes, while the program is a Python of its own that does not see it."""
    if not starts_python(program.magic or ""):
        return
    wanted = frozenset(names)
    for cell in cells:
        if wanted and cell.number != program.cell and runs_in_notebook(magic_of(cell.source)):
            for name, line in _made_in(cell.source):
                if name in wanted:
                    yield Sign(code="made_in_another_cell", detail=name, place=place_in(cell, line))


def _made_in(source: str) -> Iterator[tuple[str, int]]:
    """What the notebook knows by name when a cell has run, each with its line."""
    tree = parse(_without_commands(source))
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name, node.lineno
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from ((alias.asname or alias.name.partition(".")[0], node.lineno) for alias in node.names)
