"""The keys of an installation; all of one partition carry its hash tag, so a cluster keeps them together."""

from dataclasses import dataclass


def tags_of(namespace: str, partitions: int) -> list[str]:
    """The hash tag of each partition, in order: `{khabar}`, or `{khabar:0}`, `{khabar:1}` …."""
    if partitions == 1:
        return ["{" + namespace + "}"]
    return ["{" + f"{namespace}:{n}" + "}" for n in range(partitions)]


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one partition, by its hash tag."""

    tag: str

    @property
    def raw(self) -> str:
        """The input stream: raw articles without an outcome yet."""
        return f"{self.tag}:raw"

    @property
    def enriched(self) -> str:
        """The output stream: enriched records."""
        return f"{self.tag}:enriched"

    @property
    def rejected(self) -> str:
        """The reject stream: rejections, each with the original bytes."""
        return f"{self.tag}:rejected"

    @property
    def foreign(self) -> str:
        """What was found on the output and reject streams and is no outcome, each with its place and its fields."""
        return f"{self.tag}:foreign"

    @property
    def leases(self) -> str:
        """A hash of which run holds each entry that is being worked on."""
        return f"{self.tag}:leases"

    @property
    def counts(self) -> str:
        """A hash of how many outcomes of each kind were given so far."""
        return f"{self.tag}:counts"

    @property
    def redelivered(self) -> str:
        """A counter of the entries that were taken back from a broken run."""
        return f"{self.tag}:redelivered"

    @property
    def probe(self) -> str:
        """The key that health checks write, to see that the server takes writes."""
        return f"{self.tag}:probe"

    def remembered(self, article_id: str) -> str:
        """The key that remembers an article's content while a window for duplicates is set."""
        return f"{self.tag}:seen:{article_id}"

    def submission(self, token: str) -> str:
        """The key that remembers one submission until its client cannot repeat it any more."""
        return f"{self.tag}:submission:{token}"
