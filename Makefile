# What a developer does; `make` alone lists it. The first target sets up .venv by itself, which takes a minute.

PYTHON ?= python3
BIN := .venv/bin
TESTS ?= tests
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help run test lint bench golden lock clean

help: ## list what can be done
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/ready ## load the demonstration register and ask where a data category flows
	@$(BIN)/ropa demo

test: lint ## check the style, the types and the floors, then run every test
	$(BIN)/python -m pytest -n $(WORKERS) $(TESTS)

lint: .venv/ready ## check the style, the types and who may import whom
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/ready ## measure how answers and imports grow with the register
	$(BIN)/python tests/performance/bench.py

golden: .venv/ready ## write the golden files anew; look at the difference before you keep it
	ROPA_GOLDEN=write $(BIN)/python -m pytest tests/golden

lock: .venv/ready ## choose the newest versions that pyproject.toml allows, with their hashes
	$(BIN)/python -m uv --version >/dev/null 2>&1 || $(BIN)/python -m pip install --quiet uv
	$(BIN)/python -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --custom-compile-command 'make lock' \
		--group dev --output-file requirements.lock pyproject.toml

clean: ## remove .venv and what tools left behind; a register in .ropa stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo 'Python 3.11 or newer is needed as $(PYTHON); name another one with: make PYTHON=python3.12 …' >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
		echo '$(PYTHON) cannot make a virtual environment; on Debian install python3-venv' >&2; exit 1; }

.venv/locked: requirements.lock | .venv/bin/python
	@echo 'Installing the packages of requirements.lock into .venv …' >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@touch $@

.venv/ready: pyproject.toml .venv/locked
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
