"""What the runner told us in the environment: read once, then forgotten before anything of the student's is started."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

TOLD = (
    r"(?i)^(GITHUB|ACTIONS|RUNNER|GH|GITLAB|CI|CLASSROOM50|GRADESCOPE|INPUT|STATE)_|^CI$|^(CLASSROOM|ASSIGNMENT|ASSIGNMENT_TYPE|"
    r"SUBMISSION_TAG|PAGES_BASE_URL|USERNAME|OWNER|COMMIT_URL|RELEASE_URL|REVIEW_URL|MODE)$|"
    r"TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|APIKEY|API_KEY|PRIVATE_KEY|ACCESS_KEY|_AUTH$|^SSH_|^GPG_"
)
"""Names of what says where a grade goes, who hands in, or what opens a door."""


def taken(environ: MutableMapping[str, str]) -> Mapping[str, str]:
    """All of `environ` as it is now, frozen; what `TOLD` names is no longer in `environ` afterwards."""
    frozen = MappingProxyType(dict(environ))
    for name in frozen:
        if re.search(TOLD, name):
            environ.pop(name, None)
    return frozen
