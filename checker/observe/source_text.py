"""The program as Python reads it: a tree, or why there is none. Reads and compiles; never runs."""

from __future__ import annotations

import ast
import warnings
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from checker.evidence import Place, Sign, SyntaxFault, place_at
from checker.python_syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Program

NO_TREE = ast.Module(body=[], type_ignores=[])


class Source(NamedTuple):
    """One program. Without a tree (`fault` says why) it has no nodes, only text."""

    program: Program
    tree: ast.Module = NO_TREE
    nodes: tuple[ast.AST, ...] = ()
    fault: SyntaxFault | None = None

    def place(self, line: int) -> Place:
        return place_at(line, self.program)

    def sign(self, code: str, detail: str = "", node: ast.AST | None = None) -> Sign:
        line = getattr(node, "lineno", None)
        return Sign(code=code, detail=detail, place=self.place(line) if line else None)

    def calls(self) -> Iterator[ast.Call]:
        return (node for node in self.nodes if isinstance(node, ast.Call))


def read(program: Program, content: bytes | None) -> Source:
    """`content` is the file as it lies there (Python itself decides on its encoding); None for text out of a cell or a page."""
    undecodable = None if content is None else _undecodable(content)
    if undecodable is not None:
        return Source(program=program, fault=undecodable)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a student's "\d" is not worth a word on our terminal
        try:
            tree = ast.parse(program.text if content is None else content)
            compile(tree, program.file, "exec", dont_inherit=True)  # finds a `return` outside of functions, among others
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return Source(program=program, fault=_fault(error, program))
    return Source(program=program, tree=tree, nodes=tuple(ast.walk(tree)))


def _undecodable(content: bytes) -> SyntaxFault | None:
    """Bytes that `python FILE` refuses; `ast.parse` overlooks them in comments."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        if _declares_coding(content):
            return None  # ast.parse knows how to go on
        line = content.count(b"\n", 0, error.start) + 1
        byte = f"'\\x{content[error.start]:02x}'"
        message = f"Non-UTF-8 code starting with {byte} on line {line}, but no encoding declared"
        return SyntaxFault(place=Place(line=line), kind="SyntaxError", message=message)
    return None


def _declares_coding(content: bytes) -> bool:
    """PEP 263: a comment in one of the first two lines."""
    import tokenize  # noqa: PLC0415 - few programs are not UTF-8

    try:
        encoding, _ = tokenize.detect_encoding(BytesIO(content).readline)
    except SyntaxError:
        return any(b"coding" in line for line in content.split(b"\n")[:2])
    return not encoding.startswith("utf-8")


def _fault(error: Exception, program: Program) -> SyntaxFault:
    line = getattr(error, "lineno", None) or 1
    place = place_at(min(line, program.text.count("\n") + 1), program)
    kind = "SyntaxError" if isinstance(error, ValueError) else type(error).__name__
    return SyntaxFault(place=place, kind=kind, message=getattr(error, "msg", None) or str(error))


def receiver(function: ast.AST) -> str:
    """The simple name in front of the last dot: `app.route` gives "app"; empty for anything else."""
    return last_name(function.value) if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) else ""


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((given.value for given in call.keywords if given.arg == name), None)


def text_of(node: ast.AST | None) -> str | None:
    """The value of a string literal."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def texts_of(node: ast.AST | None) -> tuple[str, ...]:
    """The string literals of a list, tuple or set literal, or the one string."""
    items = node.elts if isinstance(node, (ast.List, ast.Tuple, ast.Set)) else [node]
    return tuple(text for text in map(text_of, items) if text is not None)


def is_true(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is True


def functions(nodes: tuple[ast.AST, ...]) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))


def imported(nodes: tuple[ast.AST, ...]) -> Iterator[str]:
    """The dotted names of the modules that are imported; `from a import b` may mean the module a.b as well."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            yield module
            yield from (f"{module}.{alias.name}".lstrip(".") for alias in node.names)
