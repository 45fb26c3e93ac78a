# Every target makes its own environment in .venv, once for each change of pyproject.toml.
PYTHON ?= $(shell command -v python3.11 >/dev/null 2>&1 && python3.11 -c '' 2>/dev/null && echo python3.11 || echo python3)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
LOCALE := cchc_tui/data/locale
PO := $(LOCALE)/vi/LC_MESSAGES/cchc.po

.PHONY: demo test lint types contracts bench i18n clean

demo: $(STAMP)
	@$(BIN)/cchc check sample_db/*-*.md; code=$$?; \
	echo; \
	case $$code in \
	0) echo "Exit code 0: no finding at or above the level of --fail-on (error).";; \
	1) echo "Exit code 1: there are findings at or above the level of --fail-on (error); here they are planted.";; \
	*) echo "Exit code $$code: something could not be read or understood."; exit $$code;; \
	esac

test: $(STAMP)
	$(BIN)/python -m pytest -n auto

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

contracts: $(STAMP)
	$(BIN)/lint-imports

bench: $(STAMP)
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python -m benchmarks.store
	$(BIN)/python -m benchmarks.export --reports 1000

# Collects new texts into the catalogue and compiles it; untranslated ones are then left to fill in.
i18n: $(STAMP)
	$(BIN)/pybabel -q extract -k N_ --no-default-keywords -k _ --add-location=file --sort-by-file \
		--project=cchc-tui -w 100 -o $(LOCALE)/cchc.pot cchc_tui
	$(BIN)/pybabel -q update -l vi -D cchc -i $(LOCALE)/cchc.pot -d $(LOCALE) \
		--no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date -w 100
	$(BIN)/pybabel -q compile -D cchc -d $(LOCALE)
	rm -f $(LOCALE)/cchc.pot

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): pyproject.toml
	@if command -v uv >/dev/null 2>&1; then \
		uv venv --quiet --allow-existing --python $(PYTHON) $(VENV) && \
		uv pip install --quiet --python $(BIN)/python -e '.[dev]'; \
	else \
		$(PYTHON) -m venv $(VENV) && \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'; \
	fi
	@touch $@
