"""A server that is spread over several plain cells of a notebook: which of them make one program, and in which order.

What Jupyter does when all cells are run from the top, without the cells that the server does not need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.model import Part, Program

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.collect.cell_names_used import Piece

MOST_CELLS = 200
MOST_TEXT = 300_000


class Plain(NamedTuple):
    """A cell of Python that the notebook runs itself. `run`: the 9 of `In [9]`, 0 for none."""

    number: int
    text: str
    run: int = 0


def together(file: str, cells: Iterable[Plain], programs: Iterable[Program]) -> list[Program]:
    """The programs, where a cell that makes an app and the cells that belong to it are one."""
    given, plain = list(programs), list(cells)[:MOST_CELLS]
    if len(plain) < 2 or sum(len(cell.text) for cell in plain) > MOST_TEXT:  # noqa: PLR2004 - nothing to put together
        return given
    alone = {program.cell for program in given}
    if not any(cell.number in alone for cell in plain):
        return given
    from checker.collect.cell_names_used import piece  # noqa: PLC0415 - few notebooks have a server in plain cells

    runs = {cell.number: cell.run for cell in plain}
    groups = {group[0]: _in_order(group[1], runs) for group in _groups([piece(cell.number, cell.text) for cell in plain])}
    return [
        _program(file, groups[program.cell]) if program.cell in groups and not program.magic else program for program in given
    ]


def on_a_page(file: str, blocks: Iterable[str], programs: Iterable[Program]) -> list[Program]:
    """As `together`, for blocks whose lines stand where they do on their page, with empty ones above."""
    texts, given = list(blocks), list(programs)
    plain = [Plain(number, text) for number, text in enumerate(texts, start=1)]
    numbered = [each._replace(cell=texts.index(each.text) + 1 if each.text in texts else None) for each in given]
    found = together(file, plain, numbered)
    return [
        _laid_over([texts[part.cell - 1] for part in each.parts], each) if each.parts else each._replace(cell=None)
        for each in found
    ]


def _laid_over(texts: list[str], program: Program) -> Program:
    lines = [text.split("\n") for text in texts]
    last = max(map(len, lines))
    each_line = zip(*(block + [""] * (last - len(block)) for block in lines), strict=True)
    return program._replace(text="\n".join(map("".join, each_line)), cell=None, parts=())


def _groups(pieces: list[Piece]) -> Iterator[tuple[int, list[Piece]]]:
    """For each cell that makes an app: its number, and all cells that belong to it, where there are several."""
    makers = [index for index, each in enumerate(pieces) if each.makes_app]
    for maker, following in zip(makers, [*makers[1:], len(pieces)], strict=True):
        near = [each for index, each in enumerate(pieces) if index < following and (index == maker or not each.makes_app)]
        group = _belonging(pieces[maker], near)
        if len(group) > 1:
            yield pieces[maker].number, group


def _belonging(maker: Piece, near: list[Piece]) -> list[Piece]:
    """Cells that use the app, make what these need, or change it; behind the one that starts the server only what adds to the app."""
    later = [each for each in near if each.number > maker.number and not each.only_tests]
    server, group = maker.lasting, [maker]
    unknown = frozenset(name for each in later for name in each.adds_to) - frozenset(name for each in near for name in each.makes)
    for each in later:
        started = any(_starts(one, server) for one in group)
        if (each.needs & server and (each.registers or not started)) or each.adds_to & unknown:
            group.append(each)
            server |= each.lasting
    return _with_what_they_need(group, [each for each in near if each not in group])


def _starts(one: Piece, server: frozenset[str]) -> bool:
    return one.starts and (one.makes_app or bool(one.needs & server))


def _with_what_they_need(group: list[Piece], rest: list[Piece]) -> list[Piece]:
    last = max(each.number for each in group)
    modules = frozenset(name for each in (*group, *rest) for name in each.makes - each.lasting)
    before = [each._replace(changes=each.changes - modules) for each in rest if each.number < last and not each.only_tests]
    while True:
        needed = frozenset(name for each in group for name in each.needs)
        more = [each for each in before if each not in group and (each.makes | each.changes) & needed]
        if not more:
            return sorted(group, key=lambda each: each.number)
        group = [*group, *more]


def _in_order(group: list[Piece], runs: dict[int, int]) -> list[Piece]:
    """From the top; but a cell that starts the server comes behind those below it that had been run before it."""
    start = next((each for each in group if each.starts and not each.makes_app), None)
    if start is None or not runs[start.number]:
        return group
    earlier = [each for each in group if each.number > start.number and 0 < runs[each.number] < runs[start.number]]
    others = [each for each in group if each is not start and each not in earlier]
    place = next((index for index, each in enumerate(others) if each.number > start.number), len(others))
    return [*others[:place], *earlier, start, *others[place:]]


def _program(file: str, group: list[Piece]) -> Program:
    """One text of all cells. It is called by the cell that starts the server, or else by the one that makes the app."""
    line, parts = 1, []
    for each in group:
        parts.append(Part(line, each.number))
        line += each.text.count("\n") + 2
    called = next((each for each in group if each.starts), next(each for each in group if each.makes_app))
    return Program(file, "\n\n".join(each.text for each in group), called.number, parts=tuple(parts))
