"""What Khabar learns to label: the labels, in the order of the network's outputs, and the rules they follow."""

LABELS = ["O", *(f"{place}-{kind}" for kind in ("PERS", "LOC", "ORG", "MISC") for place in "BI")]

OUTPUTS = ["reader", "anercorp"]
"""By the reader's rules ministries, clubs and media are organisations; `anercorp` are the rules of that corpus."""
