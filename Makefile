# `make run` and `make test` are all a new machine needs: git, make, python3 with venv; the rest is set up here.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON := .venv/bin/python
TOUR := build/tour
# `make test ARGS="-k proof -n 0"` runs some of the tests, in one process.
ARGS ?=
COMPILE := .venv/bin/uv --no-config pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-header --upgrade

.PHONY: help run test check bench pictures lock clean

help:
	@printf '%s\n' \
	  'make run    set everything up and open the window (without a display: the tour, as pictures)' \
	  'make test   set everything up, check, and run every test' \
	  'make check  ruff, mypy --strict, import-linter' \
	  'make bench  speed and memory, as ratios to a floor measured in the same run' \
	  'make pictures  take the pictures of the documents anew' \
	  'make lock   choose the newest allowed versions and write them down with their hashes' \
	  'make clean  remove what was set up and made'

run: .venv/run.stamp
	@.ci/system-libraries
	@.ci/open-window $(TOUR)

# The last line printed is pytest's own summary, whatever it says.
test: check
	@.ci/system-libraries
	@.ci/test-tools
	@$(PYTHON) -m pytest -n logical --maxprocesses 4 $(ARGS)

check: .venv/dev.stamp
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check --quiet .
	@.venv/bin/mypy editor
	@.venv/bin/lint-imports --no-logo

# `make bench NAMES="queue start"` measures some of it; `NAMES="--write docs/BENCH.md start"` keeps what it found there.
NAMES ?=
bench: .venv/dev.stamp
	@.ci/system-libraries
	@$(PYTHON) -m tests.bench $(NAMES)

pictures: .venv/dev.stamp
	@.ci/system-libraries
	@$(PYTHON) -m tests.album

lock: .venv/dev.stamp
	@$(COMPILE) --output-file requirements.txt pyproject.toml
	@$(COMPILE) --extra dev --constraints requirements.txt --output-file requirements-dev.txt pyproject.toml

clean:
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find editor tests .ci -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp is written last, so an environment left half made is made again. What is needed to test includes what is
# needed to run, so a run after a test installs nothing.
.venv/run.stamp: requirements.txt .ci/environment
	@if [ requirements-dev.txt -ot .venv/dev.stamp ] && [ requirements.txt -ot .venv/dev.stamp ]; then touch $@; \
	else .ci/environment requirements.txt $@; fi

.venv/dev.stamp: requirements.txt requirements-dev.txt .ci/environment
	@.ci/environment requirements-dev.txt $@
