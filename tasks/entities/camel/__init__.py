"""The recogniser with camel-tools' BERT model, or any other BERT that classifies tokens.

It gives the labels of camel-tools' `NERecognizer.predict`, word for word, in a fraction of the time: sentences of all
articles are sorted by length and padded to the longest of their batch, and each different word is cut into pieces
once. Where camel-tools loses labels, at words that have no word pieces, such a word gets `O` and nothing shifts.
"""

from tasks.entities.camel.loading import load

__all__ = ["load"]
