"""Which distribution a module comes from, and how names of either are spelled. Pure: knowledge, no looking."""

from __future__ import annotations

from functools import lru_cache

from checker.distributions.standard import STANDARD

ORDINARY = frozenset(
    (  # noqa: SIM905 - as a literal it would be two hundred lines
        "acquisition adapters aim api app args art asserts auth base binary bio blob blue blurb board build bump canvas cart census channels "
        "classes clipboard color colored colour common conditional config construct constructs control cookies copier corner crypto cursor "
        "cyclic data database databases dataset datasets db decorator delta dependencies determined diagnostic distance distributed editor "
        "eight english ensure environ evaluate events expression extras face fields first fixtures forms formulas frontend fs functions fuzzy "
        "game getname helper helpers id identify identity ignore image images info inject inputs installer interpret intervals invoke "
        "iterators jsonify kernel kernels later lazy lib lime limits locate logger main make match measurement menu missing mixer modal model models "
        "moment monday money mouse multiset named names noise none nothing null outcome overrides paginate panel para paragraphs param parse "
        "patch path people permutation person persistence persistent pick pid pin pipe player polygon portion prefixed prime priority progress "
        "promise public queries quiz ratio realtime record records redo request response result retry returns reuse ring roman routes rules runs "
        "safety salt schedule scheduler schema schemas score secure segments sentinel server services settings shapes shared sockets spaces "
        "spin status steam stem storage store stubs style surprise tables temp test tests threaded times together token tokens tools "
        "transaction transitions translate tree triangle types unify union update us user users util utils validators vector views visitor "
        "waiter waiting website wired words"
    ).split()
)
"""What students call their own files, although a distribution has the name, too: it counts as one only where it is listed."""


@lru_cache(maxsize=2048)
def canonical(name: str) -> str:
    """How an index spells the name of a distribution: "Flask_RESTful" is "flask-restful"."""
    from packaging.utils import canonicalize_name  # noqa: PLC0415 - most programs lack nothing, and list nothing

    return canonicalize_name(name)


def distribution_of(module: str) -> str | None:
    """The distribution that brings a dotted module, in canonical spelling; None for what is none that we know of.

    A name from the standard library, and one that students give to files of their own, is none.
    """
    from checker.distributions.modules import MODULES  # noqa: PLC0415 - as above

    parts = module.split(".")
    for length in range(len(parts), 0, -1):
        found = MODULES.get(".".join(parts[:length]))
        if found:
            return None if parts[0] in ORDINARY else found
    top = parts[0]
    if not top or top in STANDARD or top in ORDINARY or top[0] == "_" or top != top.lower():
        return None
    name = canonical(top)
    return name if name in _much_used() and not is_no_module(top) else None


def is_no_module(name: str) -> bool:
    """Whether a distribution has this name, and its module another one: "pillow", "beautifulsoup4"."""
    from checker.distributions.modules import NO_MODULES  # noqa: PLC0415 - as above

    return canonical(name) in NO_MODULES.split()


def well_known() -> tuple[str, ...]:
    """Modules (the first part of their names) that programs of a lesson import."""
    from checker.distributions.modules import WELL_KNOWN  # noqa: PLC0415 - as above

    return tuple(WELL_KNOWN.split())


def may_be_published(name: str) -> bool:
    """Whether some distribution has this name (canonical), much used or a friend of Flask's."""
    return name in _much_used() or is_friend_of_flask(name)


def is_friend_of_flask(name: str) -> bool:
    """Whether it is one of the distributions whose name (canonical) begins with "flask-"."""
    return name.startswith("flask-") and (name in _much_used() or name.removeprefix("flask-") in _friends())


@lru_cache(maxsize=1)
def _much_used() -> frozenset[str]:
    from checker.distributions.modules import MODULES  # noqa: PLC0415 - as above
    from checker.distributions.popular import POPULAR  # noqa: PLC0415 - as above

    return frozenset((*POPULAR.split(), *MODULES.values()))


@lru_cache(maxsize=1)
def _friends() -> frozenset[str]:
    from checker.distributions.popular import EXTENSIONS  # noqa: PLC0415 - as above

    return frozenset(EXTENSIONS.split())
