"""The grammar of Arabic numerals: words and digits to one value."""
