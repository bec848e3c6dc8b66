"""Keys, tokens and passwords in what was handed in: how many there are of which kind, and the values only so that reports can mask them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from checker.evidence import Sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Submission

MOST_TEXT = 1_000_000
LONGEST_FILE = 300_000
MOST_SECRETS = 200
MOST_NAMES = 2_000
"""Of one text."""
SHORTEST_PASSWORD = 5
SHORTEST_KEY = 12
LEAST_SIGNS = 4
"""Different ones; "xxxx" and "abababab" have fewer."""
COUNTED = "01234567890123456789"
KEY, TOKEN, PASSWORD = "key", "token", "password"
CODE = (".py", ".js", ".html", ".htm", ".json", ".ts", ".jsx", ".yml", ".yaml", ".toml", ".ini", ".cfg")
WORDS = (".md", ".markdown", ".txt", ".csv", ".sh", ".env", ".pem", ".key")


class Shape(NamedTuple):
    """How somebody who gives secrets out writes them: what each begins with, and all of it."""

    kind: str
    begins: tuple[str, ...]
    pattern: str


SHAPES = (
    Shape(TOKEN, ("ghp_", "gho_", "ghu_", "ghs_", "ghr_"), r"gh[pousr]_[A-Za-z0-9]{30,255}"),
    Shape(TOKEN, ("github_pat_",), r"github_pat_[A-Za-z0-9_]{40,255}"),
    Shape(TOKEN, ("glpat-", "gldt-", "glrt-", "glptt-"), r"gl(?:pat|dt|rt|ptt)-[A-Za-z0-9_-]{20,255}"),
    Shape(
        KEY, ("sk-",), r"sk-(?=[\w-]{0,60}\d)(?=[\w-]{0,60}[A-Z])[A-Za-z0-9_-]{20,255}"
    ),  # OpenAI, and those who write theirs alike
    Shape(KEY, ("AIza", "GOCSPX-"), r"AIza[A-Za-z0-9_-]{35}|GOCSPX-[A-Za-z0-9_-]{20,60}"),  # Google
    Shape(TOKEN, ("ya29.",), r"ya29\.[A-Za-z0-9_-]{20,255}"),
    Shape(KEY, ("AKIA", "ASIA"), r"(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])"),  # Amazon
    Shape(TOKEN, ("xox", "xapp-"), r"(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,255}"),  # Slack
    Shape(TOKEN, ("hooks.slack.com",), r"hooks\.slack\.com/services/[A-Za-z0-9/]{20,100}"),
    Shape(TOKEN, ("/api/webhooks/",), r"discord(?:app)?\.com/api/webhooks/\d{10,25}/[A-Za-z0-9_-]{20,100}"),
    Shape(KEY, ("sk_", "rk_", "whsec_"), r"[rs]k_(?:live|test)_[A-Za-z0-9]{16,255}|whsec_[A-Za-z0-9]{20,255}"),  # Stripe
    Shape(KEY, ("SG.",), r"SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{16,64}"),
    Shape(TOKEN, ("hf_", "npm_", "gsk_"), r"hf_[A-Za-z0-9]{30,60}|npm_[A-Za-z0-9]{36}|gsk_[A-Za-z0-9]{30,80}"),
    Shape(TOKEN, ("pypi-", "dop_v1_"), r"pypi-[A-Za-z0-9_-]{50,255}|dop_v1_[a-f0-9]{64}"),
    Shape(TOKEN, ("eyJ",), r"eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{16,2000}"),  # RFC 7519
    Shape(KEY, ("PRIVATE KEY-----",), r"-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY-----[\s\S]{0,6000}?(?:-----END|\Z)"),
)
_BEARER = r"\b(?:Bearer|Basic) {1,2}([A-Za-z0-9._~+/=-]{20,500})"
_IN_AN_ADDRESS = r"://[^\s:/@\"'<>]{1,60}:([^\s:/@\"'<>]{4,100})@"
_NAME = (
    r"(?i)(password|passwd|passphrase|passwort|pwd|passcode)|secret[_-]?key|api[_-]?key|access[_-]?key|auth[_-]?key|private[_-]?key"
    r"|secret|token"
)
_QUOTED = (
    r"""["'\]\\]{0,4}\s{0,4}(?::\s{0,4}[\w\[\]., |]{1,30}\s{0,4})?(?:[=!]=|=|:)\s{0,4}[rbuRBU]{0,2}\\?"""
    r"""(["'])([^\s"'<>{}\\$]{5,400})\\?\1(?=[\s,;)\]}#:]|$)"""
)
_UNQUOTED = r"=([^\s\"'<>{}$#]{5,400})"
_SETTING = r"(?:^|\n)[ \t]{0,8}[!%]?(?:env|set_env|export|set)[ \t]{1,4}[\w-]{0,40}$"
_OF_ANOTHER_KIND = r"[/#.&?%]|(?i:https?:|your)|.{0,60}?(?i:example|changeme|xxxx|\*\*\*|\.\.\.)"
PLACEHOLDERS = frozenset(
    "a admin an and api app apikey change changeme code default demo dev development dummy empty enter example fake field flask for guest "  # noqa: SIM905 - ninety words
    "here hidden in incorrect insert invalid is it key keys letmein login long me missing must my new none null of old optional pass passwd "
    "passwort password phrase placeholder please production pwd random replace required root sample secret secrets set some str string super "
    "test testing text the this to todo token top type unknown use user username value very word wrong you your".split()
)
LONGEST_WORD = max(map(len, PLACEHOLDERS))


class Found(NamedTuple):
    """Something that looks like a secret. `place`: the file, and in a notebook the cell."""

    kind: str
    place: str
    value: str


def secrets_in(submission: Submission) -> tuple[Found, ...]:
    """Each value once for each place; none that was handed out, and no placeholders."""
    given = "\n".join(submission.starter)
    found: dict[tuple[str, str], Found] = {}
    for place, text, is_code in _texts(submission):
        for kind, value in _secrets(text, is_code=is_code):
            if value not in given and len(found) < MOST_SECRETS:
                found.setdefault((place, value), Found(kind, place, value))
    return tuple(found.values())


def secret_signs(found: tuple[Found, ...]) -> Iterator[Sign]:
    """How many there are of each kind: "2 keys, 1 password"."""
    kinds = Counter(each.kind for each in found)
    if kinds:
        detail = ", ".join(f"{number} {kind}{'' if number == 1 else 's'}" for kind, number in sorted(kinds.items()))
        yield Sign(code="secret_shape", detail=detail)


def to_mask(found: tuple[Found, ...]) -> tuple[str, ...]:
    """The values, those of several lines line by line."""
    return tuple(line.strip() for each in found for line in each.value.split("\n") if not line.startswith("-----"))


def _texts(submission: Submission) -> Iterator[tuple[str, str, bool]]:
    """(place, text, whether it is code) of files, cells, outputs and text cells, as far as there is room."""
    room = MOST_TEXT
    for place, text, is_code in _all_texts(submission):
        room -= len(text)
        if room < 0:
            return
        yield place, text, is_code


def _all_texts(submission: Submission) -> Iterator[tuple[str, str, bool]]:
    for cell in submission.cells:
        yield f"{cell.file}:{cell.number}", cell.source, True
        yield f"{cell.file}:{cell.number}:output", cell.output, True
    for passage in submission.passages:
        if passage.kind in ("markdown", "raw"):
            yield f"{passage.file}:{passage.cell}", passage.text, False
    for file in submission.files:
        name = file.path.lower()
        if name.endswith((*CODE, *WORDS)) and len(file.content) <= LONGEST_FILE:
            yield file.path, file.content.decode("utf-8", "replace"), name.endswith(CODE)


def _secrets(text: str, *, is_code: bool) -> Iterator[tuple[str, str]]:
    for shape in SHAPES:
        if any(beginning in text for beginning in shape.begins):
            found = re.finditer(rf"(?<![A-Za-z0-9_])(?:{shape.pattern})", text)
            yield from ((shape.kind, match[0]) for match in found if not _stands_for_one(match[0]))
    for kind, pattern in ((TOKEN, _BEARER), (PASSWORD, _IN_AN_ADDRESS)):
        yield from ((kind, match[1]) for match in re.finditer(pattern, text) if _is_secret(kind, match[1]))
    if is_code:
        yield from _named(text)


def _named(text: str) -> Iterator[tuple[str, str]]:
    """Values that stand behind a name which says what they are."""
    for name in islice(re.finditer(_NAME, text), MOST_NAMES):
        kind = PASSWORD if name[1] else TOKEN if name[0].lower() == "token" else KEY
        quoted = re.match(_QUOTED, text[name.end() : name.end() + 500])
        value = quoted[2] if quoted else _set_in_a_shell(text, name)
        if value and _is_secret(kind, value) and not _has_a_shape(value):
            yield kind, value


def _set_in_a_shell(text: str, name: re.Match[str]) -> str:
    """`%env API_KEY=...`, `export TOKEN=...`: without quotes."""
    begins = re.search(_SETTING, text[max(0, name.start() - 60) : name.start()])
    value = re.match(_UNQUOTED, text[name.end() : name.end() + 500]) if begins else None
    return value[1] if value else ""


def _has_a_shape(value: str) -> bool:
    """It was found already."""
    return any(value.startswith(shape.begins) and re.match(shape.pattern, value) for shape in SHAPES)


def _is_secret(kind: str, value: str) -> bool:
    if _stands_for_one(value) or _is_made_of_words(value):
        return False
    if kind == PASSWORD:
        return len(value) >= SHORTEST_PASSWORD
    return len(value) >= SHORTEST_KEY and re.search(r"\d", value) is not None and re.search(r"[A-Za-z]", value) is not None


def _stands_for_one(value: str) -> bool:
    """One sign over and over, an address, a selector, a template, or an example that says so."""
    body = value.rpartition("_")[2]
    return len(set(body)) < LEAST_SIGNS or re.match(_OF_ANOTHER_KIND, value) is not None


def _is_made_of_words(value: str) -> bool:
    """Words like "your-key-here" and "changeme123"; or a row of digits that everybody knows."""
    chunks = re.findall("[a-z]+", value.lower())
    return all(map(_is_words, chunks)) if chunks else value in COUNTED or len(value) <= SHORTEST_PASSWORD


def _is_words(chunk: str) -> bool:
    """Nothing but placeholders, one behind the other. Linear in the text."""
    ends = {0}
    for end in range(1, len(chunk) + 1):
        starts = range(max(0, end - LONGEST_WORD), end)
        if any(start in ends and chunk[start:end] in PLACEHOLDERS for start in starts):
            ends.add(end)
    return len(chunk) in ends
