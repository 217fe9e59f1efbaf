"""How the lexicon modules write their tables: as lines of words, or of phrases between bars."""


def words(*lines: str) -> frozenset[str]:
    """The words of some lines, as a set."""
    return frozenset(" ".join(lines).split())


def phrases(*lines: str) -> tuple[str, ...]:
    """The phrases of some lines, which bars part, in order."""
    return tuple(phrase.strip() for line in lines for phrase in line.split("|") if phrase.strip())
