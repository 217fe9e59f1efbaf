"""Names of every type: their spelling as keys, titles and clitics around them."""
