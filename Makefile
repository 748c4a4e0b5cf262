# The doors of Regional Tool. Each does the set-up it needs; nothing outside the checkout is
# written but Debian packages.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON := .venv/bin/python
RUFF := .venv/bin/ruff
VERSION := $(shell sed -n 's/^version=//p' regionaltool/metadata.txt)
SAMPLE := resources/sample/province.gpkg
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))
LRELEASE = $(firstword $(wildcard /usr/lib/qt5/bin/lrelease) lrelease)

ENVIRONMENT := source scripts/environment.sh
# No display and no language of the caller's: the same run on every machine.
HEADLESS := $(ENVIRONMENT); export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8

.PHONY: help demo setup test bench lint qgis shots sample translations package clean display

help:
	@echo "make demo          the main job on the sample province, results in build/demo"
	@echo "make test          every test, after the style check"
	@echo "make bench         ours and the peers side by side; CASES=coverage.dissolve runs those alone"
	@echo "make qgis          QGIS desktop with the plugin and the sample"
	@echo "make setup         only what the others need: Debian packages and .venv"
	@echo "make lint          the style check"
	@echo "make shots         the pictures of README and docs"
	@echo "make sample        the sample province, anew from its seed"
	@echo "make translations  the translations that QGIS loads (.qm)"
	@echo "make package       the plugin as a zip for QGIS, in build"
	@echo "make clean         throw away build; .venv stays"

setup:
	@scripts/setup.sh

demo: setup translations
	@$(HEADLESS); $(PYTHON) scripts/demo.py

# All cores, a file on one of them: what its tests share is made once.
PARALLEL := -n auto --maxprocesses 5 --dist loadfile --no-loadscope-reorder

# First the core and the sample where QGIS cannot be imported, then what needs QGIS.
test: lint translations
	@$(HEADLESS); $(PYTHON) -m pytest $(PARALLEL) -p no:pytest_qgis -p no:pytest-qt --without-qgis tests/core tests/sample
	@$(HEADLESS); $(PYTHON) -m pytest $(PARALLEL) --ignore tests/core --ignore tests/sample

# The peers go into build/peers, behind everything of ours on the path.
bench: setup
	@benchmarks/install_peers.sh
	@$(HEADLESS); export PYTHONPATH="$$PYTHONPATH:$$ROOT/build/peers"; $(PYTHON) -m benchmarks $(CASES)

lint: setup
	@$(RUFF) check

display:
	@if [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	  echo "make qgis opens a window, and this session has no display: run it from a desktop, or make demo here." >&2; \
	  exit 1; \
	fi

# A profile and a copy of the sample of its own, so that neither the user's QGIS nor the checkout changes.
qgis: display setup translations
	@$(ENVIRONMENT); profile=build/qgis/profiles/regionaltool/QGIS; mkdir -p $$profile; \
	[ -f $$profile/QGIS3.ini ] || printf '[PythonPlugins]\nregionaltool=true\n' > $$profile/QGIS3.ini; \
	cp -u $(SAMPLE) build/qgis/; \
	qgis --nologo --noversioncheck --profiles-path "$$ROOT/build/qgis" --profile regionaltool \
	  "$$ROOT/build/qgis/$(notdir $(SAMPLE))"

shots: setup translations
	@$(ENVIRONMENT); export LC_ALL=C.UTF-8; $(PYTHON) scripts/shots.py

sample: setup
	@$(HEADLESS); $(PYTHON) resources/sample/make_sample.py

translations: $(TRANSLATIONS)

%.qm: %.ts | setup
	@$(LRELEASE) -silent $< -qm $@

package: setup translations
	@rm -rf build/package; mkdir -p build/package/regionaltool
	@tar -c --exclude=__pycache__ --exclude='*.pyc' regionaltool | tar -x -C build/package
	@tar -c --exclude=__pycache__ --exclude='*.py' --exclude='*.ts' resources | tar -x -C build/package/regionaltool
	@cp LICENSE CHANGELOG.md build/package/regionaltool/
	@rm -f build/regionaltool-$(VERSION).zip
	@cd build/package && "$(CURDIR)/$(PYTHON)" -m zipfile -c ../regionaltool-$(VERSION).zip regionaltool
	@rm -rf build/package
	@echo "build/regionaltool-$(VERSION).zip"

clean:
	@rm -rf build .pytest_cache .ruff_cache .hypothesis .qgis-settings
	@find regionaltool resources scripts tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
	@rm -f $(TRANSLATIONS)
