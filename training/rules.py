"""The gold labels by the rules that they follow: ANERcorp's own, or the reader's (both FANE corpora, Khabar's news)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from training import marked_news, wikifane
from training.corpora import Article, Sentence, Text, held_out, read_labelled

NO_SENTENCE: Sentence = ([], [])


@dataclass(frozen=True, slots=True)
class Paths:
    """Where the corpora lie."""

    anercorp: Path
    newsfane: Path
    wikifane: Path
    aqmar: Path
    news: Path
    """The folder of Khabar's own: see `training.marked_news`."""


@dataclass(frozen=True, slots=True)
class Gold:
    """The labelled sentences. What is held out is in none of the others."""

    anercorp: list[Sentence]
    newsfane: list[Sentence]
    """The sentences of `anercorp`, one for each, by the reader's rules; without words where NewsFANE has none."""
    wikifane: list[Sentence]
    aqmar: list[Sentence]
    news: list[Sentence]
    """By the reader's rules."""
    held_out: list[Sentence]
    """The last tenth of ANERcorp's training part, by its rules."""
    held_out_newsfane: list[Sentence]
    held_out_news: list[Sentence]
    """Every twelfth article of Khabar's news."""

    @property
    def by_output(self) -> dict[str, list[Sentence]]:
        """All sentences that are labelled by the rules of an output, for the outputs of the network."""
        return {
            "reader": [sentence for sentence in self.newsfane if sentence[0]] + self.wikifane + self.news,
            "anercorp": self.anercorp,
        }

    @property
    def texts(self) -> list[Text]:
        """The words of all that is learned from."""
        return [words for corpus in (self.anercorp, self.wikifane, self.aqmar, self.news) for words, _ in corpus]


def read(paths: Paths, articles: Callable[[], Sequence[Article]], folder: Path) -> Gold:
    """All corpora; the articles of the encyclopaedia show how WikiFANE's words are spelt, which is kept in `folder`."""
    anercorp, test = held_out(read_labelled(paths.anercorp))
    newsfane = read_labelled(paths.newsfane)
    return Gold(
        anercorp=anercorp,
        newsfane=aligned(anercorp, newsfane),
        wikifane=wikifane.joined(paths.wikifane, articles, folder),
        aqmar=read_labelled(paths.aqmar),
        news=marked_news.read(paths.news),
        held_out=test,
        held_out_newsfane=[sentence for sentence in aligned(test, newsfane) if sentence[0]],
        held_out_news=marked_news.read_file(marked_news.HELD_OUT),
    )


def aligned(sentences: Sequence[Sentence], labelled: Sequence[Sentence]) -> list[Sentence]:
    """For each of the sentences the one of the same words in `labelled`, or `NO_SENTENCE`."""
    known = {tuple(words): (words, labels) for words, labels in labelled}
    return [known.get(tuple(words), NO_SENTENCE) for words, _ in sentences]
