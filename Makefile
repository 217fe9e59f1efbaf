# Two commands do everything: `make demo` and `make test`. Both make .venv first if need be.
PYTHON ?= python3
BIN := .venv/bin
# Tests of whole systems mostly wait, so that more run at a time than there are processors.
JOBS ?= 4
# Where Python may keep no bytecode, each of the hundreds of processes that the tests start compiles our sources anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test check lint coverage docs clean

demo: .venv/.installed
	$(BIN)/khabar demo

test: .venv/.installed
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal

# What to run after each change: lint, types, and the tests that need no server and little time.
check: lint
	$(BIN)/python -m pytest -q -n 2 --dist worksteal -m "not slow" tests/unit

# Line and branch coverage of units and integration, in the test processes and in all that they start; takes much longer.
coverage: .venv/.installed
	$(BIN)/coverage erase
	TESTS_GRACE=15 $(BIN)/coverage run -m pytest -q -n $(JOBS) --dist worksteal tests/unit tests/integration
	$(BIN)/coverage combine -q
	$(BIN)/coverage report

docs: .venv/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[docs]'
	$(BIN)/sphinx-build -q -W --keep-going -b html docs build/site
	@echo "build/site/index.html"

lint: .venv/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python .ci/complexity.py

.venv/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

clean:
	rm -rf .venv build *.egg-info client/build client/*.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
