# What a developer does; `make` alone lists it. The first target sets up .venv by itself, which takes a minute.

PYTHON ?= python3
BIN := .venv/bin
TESTS ?= tests
WORKERS ?= 2
BUNDLE := ropa/web/build/workbench/index.html
HAS_NODE := node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'

.DEFAULT_GOAL := help
.PHONY: help run workbench workbench-if-node test test-neo4j-2026 lint bench rules fuzz golden lock clean

help: ## list what can be done
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/ready workbench-if-node ## load the demonstration register, ask it one question, and serve it until Ctrl-C
	@$(BIN)/ropa demo

workbench: $(BUNDLE) ## bundle GraphiQL for the page /graphiql, with Node 20.19 or later and npm

test: lint workbench-if-node ## check the style, the types and the floors, then run every test
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal --durations 25 $(TESTS)

test-neo4j-2026: .venv/ready ## run the tests that need the real Neo4j on its 2026 line, with a JDK 21 to 25
	ROPA_TEST_NEO4J=2026 ROPA_REQUIRE_NEO4J=1 $(BIN)/python -m pytest -m neo4j $(TESTS)

lint: .venv/ready ## check the style, the types and who may import whom
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/ready ## measure what grows with the register; PARTS='ledger checks' for some parts only
	$(BIN)/python tests/performance/bench.py $(PARTS)

rules: .venv/ready ## list every rule of the importers, how often it is right, and how sure it says it is
	@$(BIN)/python tests/golden/rules.py

fuzz: .venv/ready ## read ten thousand damaged lists: no crash, no hang, no swollen memory
	$(BIN)/python tests/unit/mandates/fuzz.py 10000

golden: .venv/ready ## write the golden files anew; look at the difference before you keep it
	ROPA_GOLDEN=write $(BIN)/python -m pytest tests/golden tests/contract/test_mandates_importer.py

lock: .venv/ready ## choose the newest versions that pyproject.toml allows, with their hashes
	$(BIN)/python -m uv --version >/dev/null 2>&1 || $(BIN)/python -m pip install --quiet uv
	$(BIN)/python -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --custom-compile-command 'make lock' \
		--group dev --output-file requirements.lock pyproject.toml

clean: ## remove .venv and what tools left behind; a register in .ropa stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build ropa/web/build workbench/node_modules
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BUNDLE): workbench/package-lock.json workbench/index.html workbench/vite.config.js $(wildcard workbench/src/* ropa/web/static/*.js)
	@echo 'Bundling GraphiQL …' >&2
	@cd workbench && npm ci --silent --no-audit --no-fund --fetch-retries=1 && npm run --silent build -- --logLevel warn
	@touch $@

# The page /graphiql is a plain one without the bundle, so nothing stops where Node or its packages cannot be had.
workbench-if-node:
	@if $(HAS_NODE) 2>/dev/null; then $(MAKE) --no-print-directory $(BUNDLE) >/dev/null || \
		echo 'GraphiQL could not be bundled; /graphiql will be a plain page' >&2; fi

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
