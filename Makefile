# One command each: `make demo` tries the bot, `make test` proves it.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: help demo test coverage test-distributed chaos fuzz bench bench-briefs train-briefs bench-guard bench-sources \
	bench-stories bench-delivery bench-chat bench-failover test-browser screenshots format lock clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

demo: .venv/run.stamp ## See the bot at work for a minute: no token, no network, nothing to configure
	@$(BIN)/hottopics demo

test: .venv/dev.stamp ## Check format, lint, types, architecture and run every test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 4 --maxschedchunk 1

coverage: .venv/dev.stamp ## Run every test under coverage, which takes half as long again, and refuse less than 95%
	$(BIN)/pytest -n 4 --maxschedchunk 1 --cov --cov-report=term

test-distributed: .venv/dev.stamp ## Run the tests of several machines with Redis and NATS, which it installs (Debian)
	@for server in redis-server nats-server; do PATH="$$PATH:/usr/sbin" command -v $$server >/dev/null || missing="$$missing $$server"; done; \
	if [ -n "$$missing" ]; then \
		sudo=$$(test "$$(id -u)" = 0 || echo sudo); \
		$$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
	fi
	$(BIN)/pytest -q tests/work/test_carrying.py tests/storage/test_bell.py tests/cli/test_machines.py

test-browser: .venv/browser.stamp ## Drive the demo's chat page in Chromium, which it installs (Debian)
	$(BIN)/pytest -q tests/browser

screenshots: .venv/browser.stamp ## Take the pictures of the demo's chat page in docs/screenshots anew
	$(BIN)/python -m tests.browser.screenshots

chaos: .venv/dev.stamp ## Kill the bot 1,000 times (KILLS=), cut its lines for a minute, compare what readers got with its record
	$(BIN)/python -m tests.chaos --kills $(or $(KILLS),1000) --database $(or $(DATABASE),sqlite)

bench: .venv/dev.stamp ## Measure the main job: speed, memory, posts a second
	$(BIN)/python -m benchmarks.articles
	$(BIN)/python -m benchmarks.main_job

bench-briefs: .venv/bench.stamp ## Measure briefs beside their peers on human-written gold (needs ../shared)
	$(BIN)/python -m benchmarks.briefs.report

train-briefs: .venv/bench.stamp ## Train the ranker of sentences anew (needs ../shared)
	$(BIN)/python -m benchmarks.briefs.train

bench-guard: .venv/dev.stamp ## Measure the guard against what models make up; needs ../shared
	$(BIN)/python -m benchmarks.guard

bench-delivery: .venv/bench.stamp ## Measure deliveries: steadiness, cost and claims, beside the chat library's own ways
	$(BIN)/python -m benchmarks.delivery

bench-chat: .venv/dev.stamp ## Measure how soon commands are answered on a store of 100,000 briefs
	$(BIN)/python -m benchmarks.chat

bench-failover: .venv/dev.stamp ## Measure how soon a standby sends, over 20 kills of the sender, and when it hangs or is cut off (7 minutes)
	$(BIN)/python -m benchmarks.failover

bench-sources: .venv/bench.stamp ## Measure feeds, pages and listing pages beside other parsers, and ten thousand sources (half an hour)
	$(BIN)/python -m benchmarks.sources

fuzz: .venv/dev.stamp ## Read generated hostile documents for an hour: MINUTES=60
	$(BIN)/python -m benchmarks.fuzz --minutes $(or $(MINUTES),60)

bench-stories: .venv/bench.stamp ## Measure how stories are recognised, beside other methods
	$(BIN)/python -m benchmarks.stories

format: .venv/dev.stamp ## Format the code and mend what the linter can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: .venv/dev.stamp ## Renew the locks: exact versions with hashes
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile pyproject.toml --group build \
		--all-extras --universal --python-version 3.11 --generate-hashes --no-emit-index-url --upgrade \
		--output-file requirements.txt
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile pyproject.toml --group build --group dev \
		--all-extras --universal --python-version 3.11 --generate-hashes --no-emit-index-url --constraint requirements.txt \
		--output-file requirements-dev.txt
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --group bench --group train \
		--universal --python-version 3.11 --generate-hashes --no-emit-index-url --constraint requirements-dev.txt \
		--output-file requirements-bench.txt
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --group browser \
		--universal --python-version 3.11 --generate-hashes --no-emit-index-url --constraint requirements-dev.txt \
		--output-file requirements-browser.txt

clean: ## Remove what the other commands made
	rm -rf .venv .coverage .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Hot Topics needs Python 3.11 or newer: install it, or name it with PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements.txt pyproject.toml | .venv/bin/python
	$(PIP) install --require-hashes --no-deps -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev.stamp: requirements-dev.txt .venv/run.stamp
	$(PIP) install --require-hashes --no-deps -r requirements-dev.txt
	@touch $@

.venv/bench.stamp: requirements-bench.txt .venv/dev.stamp
	$(PIP) install --require-hashes --no-deps -r requirements-bench.txt
	@touch $@

.venv/browser.stamp: requirements-browser.txt .venv/dev.stamp
	$(PIP) install --require-hashes --no-deps -r requirements-browser.txt
	@command -v chromium >/dev/null || { \
		sudo=$$(test "$$(id -u)" = 0 || echo sudo); \
		$$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends chromium fonts-noto-color-emoji; \
	}
	@touch $@
