"""What the words around a number say of it: qualifiers, dates, labels, and numbers that are no figures."""
