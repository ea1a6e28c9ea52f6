# Every target does its own set-up, and does it again only when the pins changed.
# ARTICLES=DIR names the folder of article texts that may not be kept here: DIR/<event>/<article>.txt

PYTHON ?= python3
ARTICLES ?=
GOLD ?=
EVENT ?=
FUZZ_PYTHON ?= $(BIN)/python
FUZZ_SECONDS ?= 3600
CHECK_FORMAT ?= text
SINCE ?= HEAD

BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
UV := $(BIN)/uv$(if $(filter Windows_NT,$(OS)),.exe)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --no-compile -r
# uv installs with a tenth of pip's work; where it can't, as from an index that only pip is told of, pip does. Packages
# are compiled as they are imported.
INSTALL = $(UV) pip install --quiet --require-hashes --no-deps --python $(BIN)/python -r $(1) || $(PIP) $(1)
export ARTICLES
export GOLD
export SINCE
export NO_MKDOCS_2_WARNING := 1
unexport PYTHONDONTWRITEBYTECODE
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help setup tools cluster gather pagefind desk site serve test quick covered test-all lint check changes comment gate bench fuzz fuzz-guided scale parallel endure audit sbom dist release clean pins

help: ## Show this help
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|' 2>/dev/null || sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1: \2/p' Makefile

.venv/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12 …" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

$(UV): requirements-uv.txt | .venv/pyvenv.cfg
	$(PIP) requirements-uv.txt
	@touch $@

.venv/.site: requirements-site.txt | $(UV)
	$(call INSTALL,requirements-site.txt)
	@touch $@

# Of several goals one may install what the site needs at the same time.
.venv/.test: requirements-test.txt | $(UV) $(if $(word 2,$(MAKECMDGOALS)),.venv/.site)
	$(call INSTALL,requirements-test.txt)
	@touch .venv/.site $@ # it has what the site needs

.venv/.tools: requirements-tools.txt .ci/tools | .venv/.test
	$(call INSTALL,requirements-tools.txt)
	.ci/tools .venv
	@touch $@

setup: .venv/.site ## Install what the site needs into .venv

site: .venv/.site ## Read, check and build everything; the site is then in site/
	$(BIN)/python -m build_tools build

cluster: requirements-cluster.txt .venv/.site ## Install what --cluster needs, here and on every worker
	$(call INSTALL,requirements-cluster.txt)

gather: requirements-gather.txt .venv/.site ## Install what `gather` needs to sort a pile of articles into events
	$(call INSTALL,requirements-gather.txt)

pagefind: requirements-pagefind.txt .venv/.site ## Install what `search: pagefind` needs, for sites of more than a thousand pages
	$(call INSTALL,requirements-pagefind.txt)

.venv/.desk: requirements-desk.txt .venv/.site
	$(call INSTALL,requirements-desk.txt)
	@touch $@

desk: .venv/.desk ## Edit in the browser, next to the articles (EVENT=id: begin with that event)
	$(BIN)/python -m build_tools desk $(EVENT)

serve: .venv/.site ## Build, show at http://127.0.0.1:8000 and build again at every change
	$(BIN)/python -m build_tools serve

check: .venv/.site ## Check the sheets: schema, references, every quotation
	$(BIN)/python -m build_tools check --format $(CHECK_FORMAT)

changes: .venv/.site ## List in plain language what changed in data/ since a commit (SINCE=main)
	@mkdir -p .cache
	@$(BIN)/python -m build_tools changes --format markdown "$$SINCE" > .cache/changes.md
	@cat .cache/changes.md

comment: changes
	gh pr comment "$$PULL_REQUEST" --edit-last --create-if-none --body-file .cache/changes.md

lint: .venv/.test
	$(BIN)/ruff format --check build_tools tests benchmarks fuzz
	$(BIN)/ruff check build_tools tests benchmarks fuzz
	$(BIN)/mypy
	$(BIN)/lint-imports

test: .venv/.test ## Lint, type-check and test, each kind of page once in a browser
	@$(MAKE) --no-print-directory --jobs=2 lint quick # tests wait for browsers and servers

quick: .venv/.test
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "not slow"

# Coverage is judged in a step of its own: with pytest-xdist, slipcover 1.1's `--fail-under` takes away what it prints.
covered: .venv/.test
	$(BIN)/python -m slipcover --branch --source build_tools --json --out .coverage -m pytest -n 2 --dist worksteal -m "not slow"
	$(BIN)/python -m slipcover --branch --merge .coverage --out .coverage --skip-covered --fail-under 90

test-all: .venv/.test ## Lint, type-check and run every test; prints the coverage of the quick ones
	@$(MAKE) --no-print-directory --jobs=2 lint covered # as in `test`
	$(BIN)/python -m pytest -n 2 --dist worksteal -m slow

tools: .venv/.tools ## Install what tests are skipped without: Chromium, Java, the HTML and link checkers

gate: .venv/.test ## Fail where attribution became less accurate than the stored figures (GOLD=DIR as in bench)
	$(BIN)/python benchmarks/attribution.py --quick --check

bench: .venv/.test ## Measure accuracy and speed (GOLD=DIR: a folder of gold data)
	$(BIN)/python benchmarks/attribution.py
	$(BIN)/python benchmarks/comparison.py
	$(BIN)/python benchmarks/checking.py
	$(BIN)/python benchmarks/serving.py
	$(BIN)/python benchmarks/desk.py
	WSW_CASES=500 WSW_KILLS=200 $(BIN)/python -m pytest -q -k "properties or kills or sequences" tests/sheets tests/robustness

fuzz: .venv/.test ## Try 20,000 generated hostile articles and sheets of each kind, and 20,000 mutations of this project's
	FUZZ_EXAMPLES=20000 $(BIN)/python -m pytest -q tests/robustness/test_fuzzed_input.py tests/robustness/test_fuzzed_forms.py tests/robustness/test_fuzzed_proposals.py tests/robustness/test_mutated_sheets.py

fuzz-guided: ## Fuzz the readers for an hour each, guided by coverage (FUZZ_PYTHON: a Python with atheris and what the site needs)
	for target in text page markdown mail mhtml warc sheet machine; do \
		mkdir -p .cache/fuzz/$$target; \
		PYTHONPATH=. $(FUZZ_PYTHON) fuzz/readers.py $$target .cache/fuzz/$$target fuzz/seeds/$$target -max_total_time=$(FUZZ_SECONDS) || exit 1; \
	done

scale: .venv/.test ## Measure what 10, 100 and 1,000 events cost
	$(BIN)/python benchmarks/scale.py --events 10 100 1000

parallel: .venv/.test ## Measure what two processes, the cache and a cluster of two workers gain
	$(BIN)/python benchmarks/parallel.py

endure: .venv/.test ## Build twenty times in a row, and in two folders at once: no drift, nothing left over
	$(BIN)/python benchmarks/endurance.py

audit: .venv/.tools ## Look the pins up among known vulnerabilities (asks an advisory service)
	for pins in site gather cluster pagefind desk; do \
		$(BIN)/pip-audit --require-hashes --disable-pip --progress-spinner off -r requirements-$$pins.txt || exit 1; \
	done

sbom: .venv/.site ## Write the bill of materials and the list of licences
	$(BIN)/python .ci/sbom.py

dist: sbom ## Pack the last commit and its bill of materials into dist/
	mkdir -p dist
	git archive --format=tar.gz --prefix=who-said-what/ --output=dist/who-said-what.tar.gz HEAD
	cp sbom.cdx.json dist/

release: # what the workflow for releases does, once dist/ is signed
	gh release create "$$TAG" --verify-tag --notes "See CHANGELOG.md." dist/who-said-what.tar.gz dist/sbom.cdx.json

clean: ## Remove what was built (never content/articles, which may be the only copy)
	rm -rf site .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage
	[ ! -x $(BIN)/python ] || $(BIN)/python -m build_tools pages --remove

pins: $(UV) ## Choose the newest allowed versions and write requirements*.txt
	$(UV) pip compile $(PIN_OPTIONS) --extra extract --extra gather --extra cluster --extra pagefind --extra desk --extra test -o requirements-test.txt pyproject.toml
	$(UV) pip compile $(PIN_OPTIONS) --extra extract --extra cluster -c requirements-test.txt -o requirements-cluster.txt pyproject.toml
	$(UV) pip compile $(PIN_OPTIONS) --extra pagefind -c requirements-test.txt -o requirements-pagefind.txt pyproject.toml
	$(UV) pip compile $(PIN_OPTIONS) --extra gather -c requirements-test.txt -o requirements-gather.txt pyproject.toml
	$(UV) pip compile $(PIN_OPTIONS) --extra desk -c requirements-test.txt -o requirements-desk.txt pyproject.toml
	$(UV) pip compile $(PIN_OPTIONS) --extra extract -c requirements-test.txt -o requirements-site.txt pyproject.toml
	$(UV) pip compile $(PIN_OPTIONS) -c requirements-test.txt -o requirements.txt pyproject.toml
	$(UV) pip compile $(PIN_OPTIONS) --group tools -c requirements-test.txt -o requirements-tools.txt
	$(UV) pip compile $(PIN_OPTIONS) --group uv -o requirements-uv.txt

PIN_OPTIONS := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --upgrade
