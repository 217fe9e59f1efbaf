"""The documentation as a site, by `make docs`: warnings are errors, and nothing is loaded from elsewhere."""

from importlib.metadata import version as _version

project = "Khabar"
project_copyright = "the Khabar authors, under the MIT licence"
version = release = _version("khabar")

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["*.py"]
myst_enable_extensions = ["attrs_inline", "colon_fence"]
# Links to headings are those that GitHub makes.
myst_heading_anchors = 4

html_theme = "furo"
html_title = "Khabar"
html_show_sourcelink = False
html_copy_source = False


def setup(app):
    """Diagrams that GitHub draws are shown as they are written."""
    from pygments.lexers.special import TextLexer

    app.add_lexer("mermaid", TextLexer)
