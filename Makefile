# Two commands do everything on a fresh Debian machine: `make site` and `make test`. `make help` lists the rest.

PY := .venv/bin/python
# Banners of MkDocs and Material about their future; nothing of this site depends on it.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
.DEFAULT_GOAL := help

.venv/.site: requirements/site.txt tools/setup.sh
	tools/setup.sh site
	touch $@

.venv/.dev: requirements/dev.txt tools/setup.sh
	tools/setup.sh dev
	touch .venv/.site $@

.PHONY: help setup site serve build check review test golden lint typecheck imports bench offline ci lock clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 12

setup: .venv/.dev ## Set up everything for working on the project
	tools/browser.sh

site: .venv/.site build ## Set up, write docs/ from seeds/, build site/ with its search
	$(PY) -m mkdocs build --strict --quiet

serve: .venv/.site ## Show the site on http://127.0.0.1:8000/ and follow every change of seeds/
	$(PY) -m mkdocs serve

build: .venv/.site ## Write docs/ from seeds/
	$(PY) -m generator build

check: .venv/.site ## Tell whether docs/ is what seeds/ and the program give
	$(PY) -m generator check

review: .venv/.site ## Report what this branch changes, as a pull request shows it (BASE=main)
	$(PY) -m generator review $(or $(BASE),main)

test: setup ## Set up and run every test
	$(PY) -m pytest

golden: .venv/.dev ## Write the golden pages of the tests anew; read the diff before committing it
	$(PY) -m pytest --update-golden tests/test_golden.py

lint: .venv/.dev ## Check style and format
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

typecheck: .venv/.dev ## Check the types
	$(PY) -m mypy

imports: .venv/.dev ## Check that imports point down
	.venv/bin/lint-imports

bench: .venv/.dev site ## Measure what needs no other data, in about three minutes; the figures go to the screen
	for run in annotate clean exports reflow search "fuzz --seconds 20" "kills 5"; do echo "== $$run"; $(PY) -m bench.$$run || exit 1; done

offline: site ## Make build/offline.zip, a site that opens without a server
	$(PY) -m tools.offline

ci: lint typecheck imports check site test ## All that .ci/run runs

lock: ## Resolve the dependencies anew (needs uv)
	uv pip compile pyproject.toml --group build $(LOCK) -o requirements/site.txt
	uv pip compile pyproject.toml --group build --group dev -c requirements/site.txt $(LOCK) -o requirements/dev.txt

LOCK := --universal --generate-hashes --python-version 3.11 --no-config --quiet --custom-compile-command "make lock"

clean: ## Remove what is made, but not docs/
	rm -rf site build .cache
