"""Configuration of the reading edition. `make book` builds it; the root of the project is its source."""

import gc
import tomllib
from pathlib import Path

from book import reading

gc.set_threshold(100_000, 20)  # a page is many small objects: looking through them took a sixth of the time

project = "One Common Goal?"
author = "The authors of One Common Goal?"
about = tomllib.loads((Path(__file__).parents[1] / "data/edition.toml").read_text(encoding="utf-8"))
copyright = "the authors; text CC BY 4.0, code BSD-3-Clause, data as the codebook says."
copyright += f" Version {about['version']} of {about['released']}"
language = "en"

root_doc = "book/index"
include_patterns = ["book/**.md", "notebooks/*.ipynb", "data/CODEBOOK.md"]
# Folders without pages, which need not be looked through.
exclude_patterns = [".*", "build", "study", "teach", "tests", "tools", "data/[a-z]*", "notebooks/lesson"]
extensions = ["myst_nb"]

# Notebooks are shown as they are committed; reading.py adds what pages need.
nb_execution_mode = "off"
# What `make update` gathers from outputs; readers see the Markdown or the text beside it.
suppress_warnings = ["mystnb.unknown_mime_type"]
nb_custom_formats = {".ipynb": ["book.reading.lesson", {}, False]}
nb_render_markdown_format = "myst"
myst_heading_anchors = 3
myst_heading_slug_func = "book.reading.anchor"  # as JupyterLab makes them, so that a link works in both

html_title = project
html_theme = "pydata_sphinx_theme"
html_theme_options = {
    "navbar_start": ["navbar-logo"],
    "navbar_center": ["rooms"],
    "navbar_end": ["theme-switcher"],
    "navbar_persistent": ["search-button"],
    "secondary_sidebar_items": ["page-toc"],
    "footer_start": ["copyright"],
    "footer_end": [],
    "show_toc_level": 2,
    "navigation_with_keys": False,
    "enable_search_shortcuts": False,  # or Escape clears marks of a search, and closes no box while a link has focus
}
templates_path = ["templates"]
html_sidebars = {"**": ["lessons"]}
html_static_path = ["static"]
html_css_files = ["book.css"]
html_js_files = ["open.js", "print.js", "search.js", ("draw.js", {"defer": "defer"})]
html_favicon = "static/favicon.svg"
html_context = {"default_mode": "auto"}
html_extra_path = ["index.html"]
html_use_index = False
html_show_sourcelink = False
html_copy_source = False
html_search_scorer = str(Path(__file__).with_name("scorer.js"))
html_show_search_summary = False  # it is fetched, which a browser refuses to a page opened from a folder


def setup(app):
    app.connect("source-read", reading.link_lessons)
    app.connect("source-read", reading.start_page)
    app.connect("source-read", reading.claim_pages)
    app.connect("doctree-resolved", reading.by_claim)
    app.connect("html-page-context", reading.mend)
    app.connect("html-page-context", reading.note_sections)
    app.connect("build-finished", reading.write_sections)
