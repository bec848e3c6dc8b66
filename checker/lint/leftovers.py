"""Files in rubric/ that nothing uses: most often a name with a typo, or what was forgotten after a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.load.complaints import Complaint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.lint.due import Due

PATTERNS = ("*.yaml", "*.yml", "*.schema.json", "baselines/*.json", "fingerprints/*.json")


def rule(every: Sequence[Due]) -> Iterator[Complaint]:
    folder = every[0].root / "rubric"
    used = {(due.root / due.assignment.rubric).resolve() for due in every}
    # Named in a comment is named: a rubric may speak of the stricter schema that lies beside the one it uses.
    texts = [path.read_text(encoding="utf-8-sig") for path in used]
    for path in sorted(path for pattern in PATTERNS for path in folder.glob(pattern)):
        if path.resolve() not in used and not any(path.name in text for text in texts):
            by = "no assignment uses it" if path.suffix != ".json" else "no rubric names it"
            yield Complaint(path.relative_to(every[0].root).as_posix(), None, f"{by}: a typo somewhere, or no longer needed?")
