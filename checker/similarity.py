"""Which programs of a class have pieces in common that nobody handed out, and which records are the same. Pure.

Winnowing after Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting" (SIGMOD 2003): of every
`WINDOW` neighbouring hashes of `PIECE` tokens the smallest is kept, so that any `PIECE + WINDOW - 1` equal tokens are found wherever
they stand. Names, numbers and short texts are blanked before; comments and white space are gone; nothing has to parse.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import chain, groupby
from keyword import kwlist
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from checker.evidence import Evidence
    from checker.model import Baseline
    from checker.students import Entry

PIECE = 8
"""Tokens in a piece."""

WINDOW = 4
MOST_PIECES = 1_000
LONGEST = 200_000
"""Characters of a program that are looked at."""

ENOUGH_ALIKE = 75
"""Per cent of the smaller of two fingerprints."""

ENOUGH_PIECES = 16
"""With fewer in common two programs are merely small."""

MOST_RECORDS = 200
FEWEST_VALUES = 3
"""A record with less in it can be the same by chance."""

_WORDY = 60
_NOTHING = 1 << 48
_PRIME = (1 << 61) - 1
_BASE = 1_000_003


class Pair(NamedTuple):
    """Two that have `pieces` pieces in common, which are `share` per cent of the smaller one's."""

    one: Entry
    other: Entry
    share: int
    pieces: int


def fingerprint(text: str, common: Collection[int] = ()) -> tuple[int, ...]:
    """Hashes below 2 ** 48 of pieces of a program, ascending, at most `MOST_PIECES`; the same on every machine.

    `common`: what `handed_out` answered, left out.
    """
    hashes = [_NOTHING if piece in common else piece for piece in _pieces(_tokens(text))]
    windows = (hashes[start : start + WINDOW] for start in range(max(1, len(hashes) - WINDOW + 1)))
    kept = {min(window, default=_NOTHING) for window in windows} - {_NOTHING}
    return tuple(sorted(kept)[:MOST_PIECES])


def handed_out(programs: Iterable[str], baselines: Iterable[Baseline] = ()) -> frozenset[int]:
    """Every piece of what all students begin from: the starter's programs, and the pages and records of the baselines."""
    texts = (*programs, *map(_as_program, baselines))
    return frozenset(piece for text in texts for piece in _pieces(_tokens(text)))


def alike(entries: Sequence[Entry], common: Collection[int] = ()) -> tuple[Pair, ...]:
    """Pairs worth a look, the most alike first. Members of one group are no pair.

    A piece that more than a quarter of the class has (and more than ten) was shown to them by somebody: it tells nothing.
    """
    prints = [frozenset(entry.fingerprint).difference(common) for entry in entries]
    spread = Counter(chain.from_iterable(prints))
    most = max(10, len(entries) // 4)
    telling = [frozenset(piece for piece in found if spread[piece] <= most) for found in prints]
    pairs = [
        Pair(one=entries[first], other=entries[second], share=100 * pieces // smaller, pieces=pieces)
        for first, second, pieces in _shared(telling)
        if pieces >= ENOUGH_PIECES and 100 * pieces >= ENOUGH_ALIKE * (smaller := min(len(telling[first]), len(telling[second])))
    ]
    return tuple(sorted((pair for pair in pairs if not _together(pair)), key=_most_alike_first))


def same_records(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Those who publish an own record of which every value is the same, each set of them once, in the order of `entries`."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for position, entry in enumerate(entries):
        for digest in dict.fromkeys(entry.records):
            holders[digest].append(position)
    sets = {tuple(positions): None for positions in holders.values() if len(positions) > 1}
    found = (tuple(entries[position] for position in positions) for positions in sorted(sets))
    return tuple(one for one in found if not _one_group(one))


def record_digests(evidence: Evidence, baselines: tuple[Baseline, ...]) -> tuple[str, ...]:
    """A short keyed digest of the values of each own record, ascending.

    The key is ours and no secret: it keeps values out of sight and out of ready-made tables, not from who can guess a whole
    record. So digests stay in the gradebook, beside the evidence that holds the records themselves.
    """
    from checker.checks.records import own_records  # noqa: PLC0415 - brings the checks, which a fingerprint does not need
    from checker.model import Case  # noqa: PLC0415

    case = Case(evidence=evidence, baselines=baselines)
    found = {_digest(record) for _, record in own_records(case)} - {""}
    return tuple(sorted(found)[:MOST_RECORDS])


def _digest(record: Mapping[str, object]) -> str:
    from hashlib import blake2b  # noqa: PLC0415 - as above

    from checker.checks.records import values  # noqa: PLC0415

    found = sorted(values(record))
    if len(found) < FEWEST_VALUES:
        return ""
    text = "\0".join(found).encode("utf-8", "replace")
    return blake2b(text, digest_size=8, key=b"check-hacks: the same record?").hexdigest()


def _shared(prints: Sequence[frozenset[int]]) -> Iterator[tuple[int, int, int]]:
    """(one, a later one, how many they share), for all that share anything."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for position, found in enumerate(prints):
        earlier = Counter(chain.from_iterable(holders[piece] for piece in found if piece in holders))
        yield from ((other, position, pieces) for other, pieces in earlier.items())
        for piece in found:
            holders[piece].append(position)


def _together(pair: Pair) -> bool:
    return _one_group((pair.one, pair.other))


def _one_group(entries: Sequence[Entry]) -> bool:
    return bool(entries[0].group) and len({entry.group for entry in entries}) == 1


def _most_alike_first(pair: Pair) -> tuple[int, int]:
    return -pair.share, -pair.pieces


def _pieces(tokens: Iterable[str]) -> Iterator[int]:
    """A hash of each `PIECE` tokens in a row (Rabin and Karp's rolling one; Python's own differs from process to process).

    Equal neighbours count once: how many texts stand in a list tells nothing.
    """
    from zlib import crc32  # noqa: PLC0415 - as in `record_digests`

    codes = [crc32(token.encode("utf-8", "replace")) + 1 for token, _ in groupby(tokens)]
    leaving, rolled = pow(_BASE, PIECE, _PRIME), 0
    for position, code in enumerate(codes):
        rolled = (rolled * _BASE + code) % _PRIME
        if position >= PIECE:
            rolled = (rolled - codes[position - PIECE] * leaving) % _PRIME
        if position >= PIECE - 1:
            yield rolled * 0x9E3779B97F4A7C15 % (1 << 64) >> 16


def _tokens(text: str) -> Iterator[str]:
    """A program as anybody would write it who renames, comments and indents differently. Names after a dot stay: they are the library's."""
    after_dot = False
    for found in _grammar().finditer(text[:LONGEST]):
        kind, said = found.lastgroup, found[0]
        if kind == "text":
            yield from _words(said) if _is_page(said) else ('""',)
        elif kind == "name":
            yield said if after_dot or said in kwlist else "name"
        elif kind == "number":
            yield "0"
        elif kind == "sign":
            yield said
        after_dot = said == "."


@lru_cache(maxsize=1)
def _grammar() -> re.Pattern[str]:
    return re.compile(
        r"""(?xs)
        (?P<comment> \#[^\n]* )
        | (?P<text> [rbfuRBFU]{0,2} (?: \"{3}.*?(?:\"{3}|\Z) | '{3}.*?(?:'{3}|\Z) | "(?:\\.|[^"\\\n])*"? | '(?:\\.|[^'\\\n])*'? ) )
        | (?P<name> [^\W\d]\w* )
        | (?P<number> \d[\w.]* )
        | (?P<sign> [^\s\w,] )
        """
    )


def _as_program(baseline: Baseline) -> str:
    """The page and the records of a published lesson, the way it writes them: its program is not ours to hand out."""
    import json  # noqa: PLC0415 - once for a class

    records = "\n".join(f"    InfoDb.append({json.dumps(dict(record))})" for record in baseline.records)
    return f'''
@app.route("/api/data")
def get_data():
    InfoDb = []
{records}
    return jsonify(InfoDb)
@app.route("/")
def say_hello():
    html_content = """{baseline.home}"""
    return html_content
if __name__ == "__main__":
    app.run()
'''


def _is_page(literal: str) -> bool:
    """A page or a paragraph is the student's own work and worth comparing word by word; "FirstName" and "tea" are not."""
    return len(literal) > _WORDY or "<" in literal


def _words(text: str) -> Iterator[str]:
    return (found[0].casefold() for found in re.finditer(r"</?\w+|\w+", text))
