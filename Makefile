# Two commands do all the set-up: `make check` and `make test`. The rest is for people who change check-hacks.
PYTHON ?= python3
SUBMISSION ?= tests/submissions/all_passed/submission
# Twice as many as there are cores: a test that runs a server mostly waits for it.
JOBS ?= $(shell echo $$((2 * $$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2))))
BIN := .venv/bin
# The oldest and the newest; the others between them on demand: make pure PURE_PYTHONS="3.11 3.12"
PURE_PYTHONS ?= 3.10 3.13

# Tests start Python a thousand times: not each of those starts shall compile everything anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: check test lint pure suite browser record twins schemas fuzz bench flakiness format clean

check: .venv/student
	@$(BIN)/check-hacks $(SUBMISSION) || test $$? -eq 1

# Side by side what needs one core each, then what needs the machine.
test: .venv/developer
	@$(MAKE) --no-print-directory --jobs 2 lint pure
	@$(MAKE) --no-print-directory suite

lint: .venv/developer
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Tables, properties and other tests that start no process, on every Python that is installed.
pure: .venv/developer
	@sh .ci/pure $(PURE_PYTHONS)

suite: .venv/developer browser
	$(BIN)/pytest -n $(JOBS) --dist worksteal

browser:
	@sh .ci/browser

record: .venv/developer
	$(BIN)/pytest tests/test_submissions.py tests/teams/test_projects.py tests/vocabulary/test_vocabulary.py -n $(JOBS) --record

# After a change of assignments.yaml or a rubric: what they say, ready to be read without PyYAML.
twins: .venv/developer
	$(BIN)/python -m checker.load.twins

# After a change of a check's params: what editors complete in a rubric.
schemas: .venv/developer
	$(BIN)/python -m checker.lint.editor

# Ten thousand examples of each kind of answer, log, submission and evidence, where the suite makes a few: an hour or more.
FUZZ ?= 10000
fuzz: .venv/developer
	FUZZ=$(FUZZ) $(BIN)/pytest tests/fuzz -n $(JOBS) --dist worksteal --durations=0

bench: .venv/developer
	$(BIN)/python bench/run.py --write
	$(BIN)/python bench/class_run.py --write
	$(BIN)/python bench/journey.py --write
	$(BIN)/python bench/ci_run.py --write
	$(BIN)/python bench/install.py --write

flakiness: .venv/developer
	$(BIN)/python bench/flakiness.py
	$(BIN)/python bench/flakiness.py --pauses -n 100

format: .venv/developer
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.venv/student: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { echo "check-hacks needs Python 3.10 or newer. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

.venv/developer: .venv/student
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@$(BIN)/python -m compileall -q -x /templates/ checker
	@touch $@

clean:
	rm -rf .venv .venv-* build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis tests/browser/node_modules
