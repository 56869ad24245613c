# Each target is one plain Python command (see README.md), so that Windows needs no make. Works with make 3.81.

# make test PYTHON=python    with this Python, as the workflows do
# The newest Python from 3.14 to 3.11 that can make an environment; else whatever python3 is, which then says why not.
PYTHON := $(shell for p in python3.14 python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys, venv, ensurepip; assert sys.version_info >= (3, 11)' >/dev/null 2>&1 && echo $$p && exit; done; echo python3)
VENV := .venv/bin/python
EDITION := student
LESSON :=

.PHONY: learner dev lab test quick update data fetch book site handouts

# make lab [LESSON=05] [EDITION=teacher]
lab: learner
	@$(VENV) tools/lab.py --edition $(EDITION) $(if $(LESSON),--lesson "$(LESSON)")

# Everything but what runs once a month (pytest -m slow). Of the book's pages one of each kind is looked at.
test: dev
	PINNED=1 $(VENV) -m pytest

# Without browsers, book and site: while you work.
quick: dev
	PINNED=1 $(VENV) -m pytest -m "not slow and not browser and not pages"

# make update [MEND=1]    MEND=1: numbers of prose that data moved are put right, too
update: dev
	@$(VENV) -m tools.update $(if $(filter 1,$(MEND)),--mend)

# A correction is taken over by `python -m tools.data --accept NAME --why "…"`: make would eat quotes and $ of a reason.
# make data                                  what differs from sources and recipes; writes nothing
# make data WRITE=1 [TABLE=ga_votes]         rebuild and write. SOURCES=folder: files that may not be shipped
data: dev
	@$(VENV) -m tools.data $(if $(SOURCES),--sources "$(SOURCES)") $(if $(TABLE),--table $(TABLE)) \
		$(if $(filter 1,$(WRITE)),--write,--check)

# make fetch [NAME=cfr-cyber-operations]     publishers' files that may not be shipped, into build/sources
fetch: dev
	@$(VENV) -m tools.data.fetch $(NAME)

# Student and teacher editions in build/, as folders and as zip files.
handouts: learner
	@$(VENV) -m tools.pages.handouts

book: dev
	@$(VENV) -m tools.pages.book

# make site [SERVE=1]    each lesson as a page, and as a notebook that runs in the browser: build/site, for a class
# make site SERVE=1 HOST=0.0.0.0    served to the network, not to this computer alone
# make site ANSWERS=1    with solutions, pictures, ratings, records and guide: the whole book
site: dev
	@$(VENV) -m tools.pages.browser_edition $(if $(filter 1,$(ANSWERS)),--answers) $(if $(filter 1,$(SERVE)),--serve) \
		$(if $(filter command,$(firstword $(origin HOST))),--host "$(HOST)")

# Both return at once where .venv is whole.
learner:
	@$(PYTHON) tools/setup.py

dev:
	@$(PYTHON) tools/setup.py --dev
