"""What a producer refuses before it speaks to a server."""

import asyncio

import pytest

from khabar import AsyncProducer, Producer

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
