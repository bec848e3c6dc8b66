"""Static facts of a submission: what reading it shows, without ever running it.

Part of the boundary of observing: where we break at signs or words, those are missing, and nothing else; where we break at the program
itself, the facts say so (`SourceFacts.fault`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from checker.cell_names import cell_in_words
from checker.evidence import UNKNOWN_EFFECT, Place, Sign, SourceFacts
from checker.faults import contained
from checker.listing import listed_names
from checker.observe import source_text
from checker.observe.source_cells import own_cells, with_cell_names
from checker.observe.source_effects import Effects
from checker.observe.source_modules import modules_of
from checker.observe.source_routes import find_routings, prefixes, returns, route
from checker.observe.source_runs import find_runs
from checker.observe.source_secrets import secret_signs, secrets_in, to_mask
from checker.observe.source_signs_app import app_makers, app_signs
from checker.observe.source_signs_around import file_signs, port_signs, text_signs
from checker.observe.source_signs_cors import cors_signs
from checker.observe.source_signs_notebook import notebook_signs, server_signs
from checker.observe.source_signs_views import view_signs
from checker.observe.source_text import functions, imported
from checker.observe.source_uses import called, names_used
from checker.observe.source_values import data_values, page_words, record_values, tidy
from checker.python_syntax import last_name

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Iterable, Iterator

    from checker.evidence import Route
    from checker.model import Program, Submission
    from checker.observe.source_routes import Routing
    from checker.observe.source_runs import Runs
    from checker.observe.source_secrets import Found
    from checker.observe.source_text import Source

T = TypeVar("T")
MOST_OTHERS = 10
FLASKS_PORT = 5000
LONGEST_ADDRESS = 320

_ADDRESS = r"[\w.+-]+@((?:[\w-]+\.)+[A-Za-z]{2,})"
_INVENTED_DOMAIN = r"(?i)(?:.*\.)?(?:example(?:\.(?:com|org|net|edu))?|test|invalid)"
_LESSONS_PEOPLE = ("jmortensen@", "slopez@")


def read_source(submission: Submission) -> SourceFacts:
    """The facts of the submission's program, of the modules beside it that it imports, and of the text around it."""
    around = (*_tried(lambda: file_signs(submission)), *_tried(lambda: port_signs(submission)))
    secrets = _tried(lambda: secrets_in(submission))
    program = submission.program
    if program is None:
        facts = _without_program(submission, around, secrets)
    else:
        facts = contained(
            lambda: _facts(submission, program, around, secrets),
            lambda fault: SourceFacts(signs=around, record_values=to_mask(secrets), fault=fault),
            passing=(),
        )
    return contained(lambda: with_cell_names(facts, submission), lambda _: facts, passing=())


def _without_program(submission: Submission, around: tuple[Sign, ...], secrets: tuple[Found, ...]) -> SourceFacts:
    from checker.observe.source_signs_instead import instead_signs  # noqa: PLC0415 - takes 2 ms, and mostly there is a program

    instead = _tried(lambda: instead_signs(submission))
    signs = (*_tried(lambda: secret_signs(secrets)), *around, *_tried(lambda: notebook_signs(submission)), *instead)
    return SourceFacts(signs=signs, record_values=to_mask(secrets), imports=(), calls=())


def _facts(submission: Submission, program: Program, around: tuple[Sign, ...], secrets: tuple[Found, ...]) -> SourceFacts:
    source = _read(submission, program)
    modules = modules_of(source, submission)
    runs = find_runs(source)
    routings = find_routings(source)
    values = tidy(value for one in (source, *modules) for value in record_values(one))
    values = tidy(iter((*values, *data_values(submission.files))))
    own = (*_signs(source, modules, runs, routings), *_tried(lambda: _real_data(values)), *_tried(lambda: secret_signs(secrets)))
    unknown = [sign.detail for sign in own if sign.code == "uses_name_never_imported"]
    server = _tried(lambda: server_signs(submission, source, runs, unknown))
    notebook = _tried(lambda: notebook_signs(submission, server))
    signs = (*own, *around, *server, *_tried(lambda: _second_start(submission, runs)), *notebook)
    if submission.start.words:
        signs = tuple(sign for sign in signs if sign.code != "no_run")  # what starts it is not in its text
    return SourceFacts(
        syntax=source.fault,
        apps=sum(len(app_makers(one)) for one in (source, *modules)),
        routes=_routes(source, modules, runs),
        runs=runs.calls,
        loose_functions=_tried(lambda: _loose(source, routings)),
        signs=signs,
        record_values=(*to_mask(secrets), *values),
        page_words=_tried(lambda: _other_pages(submission)),
        imports=names_used(imported(one.nodes) for one in (source, *modules)),
        calls=names_used(called(one) for one in (source, *modules)),
        lists=_tried(lambda: listed_names(submission)),
    )


def _tried(found: Callable[[], Iterable[T]]) -> tuple[T, ...]:
    """What only helps to find words: nothing of it where we break at it."""
    return contained(lambda: tuple(found()), lambda _: (), passing=())


def label(program: Program) -> str:
    """A program as a reader names it: "old.py", "cell In [9] in lesson.ipynb"."""
    return program.file if program.cell is None else f"{cell_in_words(program.cell, program.cell_name)} in {program.file}"


def _read(submission: Submission, program: Program) -> Source:
    is_file = program.cell is None and program.file.endswith(".py")
    content = next((file.content for file in submission.files if file.path == program.file), None) if is_file else None
    return source_text.read(program, content)


def _routes(source: Source, modules: tuple[Source, ...], runs: Runs) -> tuple[Route, ...]:
    """Those of the program first. A blueprint's prefix may be given in another file than its routes."""
    known: dict[str, str] = {}
    main = prefixes(source)
    for one in (*modules, source):
        known |= {name: prefix for name, prefix in prefixes(one).items() if prefix or name not in known}
    started = runs.reached[0].end_lineno if runs.reached else None
    effects = Effects((source, *modules))
    return tuple(
        route(one, routing, _first(routing.owner, main, own, known), started if one is source else None)._replace(
            file="" if one is source else one.program.file, effect=_tried_effect(effects, routing)
        )
        for one, own in ((one, prefixes(one)) for one in (source, *modules))
        for routing in find_routings(one)
    )


def _tried_effect(effects: Effects, routing: Routing) -> str:
    return contained(lambda: effects.behind(routing), lambda _: UNKNOWN_EFFECT, passing=())


def _first(owner: str, *prefixes: dict[str, str]) -> str:
    """Many modules have an `api`, and each means its own."""
    return next((found[owner] for found in prefixes if found.get(owner)), "")


def _signs(source: Source, modules: tuple[Source, ...], runs: Runs, routings: tuple[Routing, ...]) -> Iterator[Sign]:
    yield from _tried(lambda: text_signs(source))
    yield from _tried(lambda: app_signs(source, runs))
    yield from _tried(lambda: view_signs(source, routings))
    if app_makers(source) or modules:
        yield from _tried(lambda: cors_signs(source, modules))


def _second_start(submission: Submission, runs: Runs) -> Iterator[Sign]:
    """Other cells of the program's notebook that start a server on the same port; the lesson's own cells do not count."""
    chosen, own = submission.program, {cell.number for cell in own_cells(submission)}
    if chosen is None or chosen.cell is None:
        return
    others = [other for other in submission.others if other.file == chosen.file and other.cell in own]
    ports = _ports(runs)
    starting = [other for other in others if ports & _ports(find_runs(_read(submission, other)))]
    if starting:
        yield Sign(code="two_start_cells", detail=str(1 + len(starting)), place=Place(line=1, cell=chosen.cell))


def _ports(runs: Runs) -> frozenset[int]:
    """Those on which it starts a server, Flask's own where none is written."""
    return frozenset(call.port or FLASKS_PORT for call in runs.calls) if runs.reached else frozenset()


def _loose(source: Source, routings: tuple[Routing, ...]) -> Iterator[str]:
    """Functions at the top that return something, without a decorator, and whose name is used nowhere."""
    used = {last_name(node) for node in source.nodes} | {routing.function for routing in routings}
    top: list[ast.AST] = list(source.tree.body)
    for function in functions(tuple(top)):
        if not function.decorator_list and returns(function) and function.name not in used:
            yield function.name


def _real_data(values: tuple[str, ...]) -> Iterator[Sign]:
    likely = [
        value for value in values if "@" in value and len(value) <= LONGEST_ADDRESS and not value.startswith(_LESSONS_PEOPLE)
    ]
    addresses = [match for value in likely for match in re.finditer(_ADDRESS, value)]
    real = [match for match in addresses if not re.fullmatch(_INVENTED_DOMAIN, match[1])]
    if real:
        yield Sign(code="real_data_shape", detail=str(len(real)))


def _other_pages(submission: Submission) -> Iterator[tuple[str, tuple[str, ...]]]:
    for other in submission.others[:MOST_OTHERS]:
        words = page_words(other, _read(submission, other))
        if words:
            yield label(other), words
