# Everything sets itself up: each target needs only Python 3.11 or later, make and a package registry.
PYTHON ?= python3
# The question of `make ask`, through the environment, so that the shell reads no mark in it.
export Q
# The sizes of `make bench` in passages, and more of its options: make bench BENCH='--only tantivy --json figures.json'
SIZES ?= 10000,100000
BENCH ?=
VENV := .venv
READY := $(VENV)/.ready
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help setup run ask test check format bench lock clean

help:  ## list what make can do
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: $(READY)  ## build .venv with the console script .venv/bin/pullquote

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "make: $(PYTHON) is older than Python 3.11; say which to use: make PYTHON=python3.11" >&2; exit 2; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[slack,discord,web,formats,dev]'
	@touch $@

run: $(READY)  ## start the bot (with no tokens: a chat in the terminal over seeds/)
	@$(BIN)/pullquote serve --or-chat

ask: $(READY)  ## ask one question: make ask Q="How many warships will take part?"
	@$(BIN)/pullquote ask "$$Q"

test: $(READY)  ## run the tests, on all cores
	$(BIN)/python -m pytest --numprocesses logical --dist loadfile

check: $(READY)  ## lint, format and strict types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY)  ## rewrite the code in the one format
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

bench: $(READY)  ## measure building and asking beside other BM25 engines: make bench SIZES=10000,100000
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[bench]'
	$(BIN)/python -m tests.benchmarks --sizes $(SIZES) $(BENCH)

lock: $(READY)  ## pin the newest versions that fit pyproject.toml in constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --no-annotate --upgrade \
		--quiet --custom-compile-command "make lock" --output-file constraints.txt

clean:  ## remove what make and the tests have built, but no index
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist *.egg-info
