# Everything a person or a publishing run needs. Each target makes what it stands on, says what it does, and does it only once.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check -q

.PHONY: site check test checkers lint score bench serve lock clean help

site: $(VENV)/site.stamp  ## read seeds/, write site/
	@echo "site: reading seeds/, writing site/"
	@$(BIN)/python build.py

check: $(VENV)/site.stamp  ## list everything doubtful in seeds/ and curation.yaml
	@$(BIN)/python -m timeline check

test: $(VENV)/test.stamp  ## run every test
	@echo "test: running pytest"
	@$(BIN)/python -m pytest

checkers: .cache/checkers/ready  ## fetch what tests hold pages and data against (needs npm); without it those tests are skipped

lint: $(VENV)/test.stamp  ## style and types
	@echo "lint: ruff and mypy"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

score: $(VENV)/test.stamp  ## score dates on the corpora named by TIMELINE_CORPORA
	@$(BIN)/python bench/score.py

bench: $(VENV)/test.stamp  ## time a build of this chronology and of 500 made-up articles
	@$(BIN)/python bench/build.py

serve: site  ## look at site/ on http://127.0.0.1:8000/
	@$(BIN)/python -m http.server --bind 127.0.0.1 --directory site 8000

lock: $(VENV)/test.stamp  ## pin the newest versions that fit pyproject.toml, with hashes (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -q --upgrade -o requirements.lock
	uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -q --upgrade -c requirements.lock -o requirements-test.lock
	uv pip compile pyproject.toml --extra bench --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -q --upgrade -c requirements.lock -o requirements-bench.lock

clean:  ## remove the environment and caches; site/ stays, it is committed
	rm -rf $(VENV) .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis dist

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */  make \1\t/' | expand -t 16

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { echo "error: no $(PYTHON) found; install Python 3.11 or later, or name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "error: $$($(PYTHON) --version) is too old; Python 3.11 or later is needed: make PYTHON=python3.12"; exit 1; }
	@echo "environment: making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV) || { echo "error: $(PYTHON) cannot make environments; on Debian and Ubuntu: apt install python3-venv"; exit 1; }

$(VENV)/site.stamp: requirements.lock | $(BIN)/python
	@echo "environment: installing the pinned packages (requirements.lock)"
	@$(PIP) install --require-hashes -r requirements.lock
	@touch $@

$(VENV)/test.stamp: requirements-test.lock pyproject.toml timeline/__init__.py $(VENV)/site.stamp
	@echo "environment: installing the pinned test packages (requirements-test.lock)"
	@$(PIP) install --require-hashes -r requirements-test.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.cache/checkers/ready: tests/checkers/package.json tests/checkers/package-lock.json
	@echo "checkers: fetching the pinned packages (tests/checkers/package-lock.json)"
	@mkdir -p $(@D) && cp $^ $(@D)
	@npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error --fetch-retries=5
	@touch $@
