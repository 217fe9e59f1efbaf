"""Names of institutions, found by the noun that they begin with."""
