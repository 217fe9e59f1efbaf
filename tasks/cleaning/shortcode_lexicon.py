"""Names that matter once the grammar has said what is a shortcode and what is not."""

# Editors' marks in brackets within quoted Latin text, which are no shortcodes.
BRACKETED_WORDS = frozenset({"sic", "ibid", "op", "cit"})
