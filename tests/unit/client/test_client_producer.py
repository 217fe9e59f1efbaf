"""What a producer refuses before it speaks to a server."""

import asyncio

import pytest

from khabar import AsyncProducer, Producer, submission

NOWHERE = "redis://127.0.0.1:9/0"
ARTICLE = {"id": "x", "body": "نص"}


@pytest.mark.parametrize("one", [ARTICLE, b'{"body": "x"}', '{"body": "x"}'])
def test_one_article_is_not_taken_for_many(one):
    with Producer(NOWHERE) as producer, pytest.raises(TypeError, match="use submit"):
        producer.submit_many(one)


def test_nor_by_the_one_for_asyncio():
    async def submit() -> None:
        async with AsyncProducer(NOWHERE) as producer:
            await producer.submit_many(ARTICLE)

    with pytest.raises(TypeError, match="use submit"):
        asyncio.run(submit())


def test_what_no_server_takes_is_refused_before_anything_is_sent(monkeypatch):
    monkeypatch.setattr(submission, "MOST_BYTES", 100)
    with Producer(NOWHERE) as producer:
        for too_long in (b"x" * 101, "x" * 101, {"body": "x" * 100}):
            with pytest.raises(ValueError, match=r"of \d+ bytes is longer than the 100 that a server accepts"):
                producer.submit_many([b"{}", too_long])
    assert submission.article_bytes(b"x" * 100) == b"x" * 100


@pytest.mark.parametrize(
    ("sizes", "calls"),
    [([1] * 450, [200, 200, 50]), ([9, 9, 9], [1, 1, 1]), ([4, 6, 6, 5, 99, 1], [2, 1, 1, 1, 1]), ([], [])],
)
def test_a_call_has_no_more_articles_and_bytes_than_are_good_for_the_server(monkeypatch, sizes, calls):
    monkeypatch.setattr(submission, "_MOST_BYTES_OF_CALL", 10 if max(sizes, default=0) > 1 else 1000)
    articles = [b"x" * size for size in sizes]
    made = list(submission.calls(["{khabar}"], articles))
    assert [len(call.places) for call in made] == calls
    assert [place for call in made for place in call.places] == list(range(len(sizes)))
    assert [article for call in made for article in call.arguments[1:]] == articles
