# Each of these sets up what it needs by itself: Debian or Ubuntu with python3 (3.11 or newer), git and make.

PORT ?= 8000

.PHONY: help setup demo dev test test-fast check format messages locks bench

help:
	@echo "make demo      an invented company at http://127.0.0.1:$(PORT)  (PORT=8123 make demo for another port)"
	@echo "make test      every test, on SQLite and PostgreSQL, browser tests included"
	@echo "make test-fast the tests without a browser, on SQLite"
	@echo "make check     style, types, contracts, translations, documents, sizes, migrations, locks"
	@echo "make dev       the product on this machine, reloading when the code changes"
	@echo "make messages  bring the translation catalogues up to date"
	@echo "make format    format the code and the templates"
	@echo "make locks     resolve the dependencies anew"
	@echo "make bench     measure what is promised about speed"
	@echo "make setup     only make ready what the others need"

setup:
	@.ci/setup dev

demo:
	@.ci/setup run
	@.venv/bin/python -m naervaer demo --port $(PORT)

dev: setup
	@DEBUG=yes .venv/bin/python manage.py migrate -v 0
	@DEBUG=yes .venv/bin/python -c "from naervaer.command import installation as here; here.start(); \
		print(here.first_run_link('http://localhost:$(PORT)'))"
	@DEBUG=yes .venv/bin/python manage.py runserver $(PORT)

test: setup
	@.venv/bin/python -m checks.suite

test-fast: setup
	@.venv/bin/pytest -q -n 2 -m "not browser" naervaer checks

check: setup
	@.venv/bin/python -m checks

format: setup
	@.venv/bin/ruff check --fix -q .
	@.venv/bin/ruff format -q .
	@.venv/bin/python -m checks.templates --fix

messages: setup
	@.venv/bin/python -m checks.catalogues update

locks: setup
	@.venv/bin/python -m checks.locks

bench: setup
	@.venv/bin/naervaer bench
