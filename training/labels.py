"""The labels of the corpora that Khabar learns, in the order of the network's output."""

LABELS = ["O", *(f"{place}-{kind}" for kind in ("PERS", "LOC", "ORG", "MISC") for place in "BI")]
