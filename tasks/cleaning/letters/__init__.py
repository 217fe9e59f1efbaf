"""Characters, encodings, character references, quotation marks and punctuation."""
