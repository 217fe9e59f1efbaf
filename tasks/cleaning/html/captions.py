"""Captions of pictures, told by the elements that they stand in or by where they stand."""

from selectolax.lexbor import LexborNode

from tasks.cleaning.html.markup_lexicon import HIDDEN_CLASSES

# Longer texts are no captions, whatever they are called.
_CAPTION_AT_MOST = 600
# Blanks, breaks and the link around a caption; what has more beside it is a row of pictures, or text.
_BESIDE_AT_MOST = 8
_CAPTION_TAGS = frozenset({"em", "i", "small"})
_NO_CAPTION = "img,video,audio,iframe,amp-img,table"
# What a caption says to ears only.
_UNSEEN = ",".join(f".{name}" for name in sorted(HIDDEN_CLASSES))


def caption_of(node: LexborNode) -> str | None:
    """The words of an element that is called a caption; None where it holds more than that."""
    for hidden in node.css(_UNSEEN):
        hidden.decompose()
    words = node.first_child
    if words is not None and words.is_text_node and words.next is None:
        caption = " ".join((words.text_content or "").split())
    elif node.css_first(_NO_CAPTION) is None:
        caption = " ".join(node.text(separator=" ").split())
    else:
        return None
    return caption if len(caption) <= _CAPTION_AT_MOST else None


def caption_beside(image: LexborNode) -> LexborNode | None:
    """The only words beside an image in its paragraph, where they are in italics or small as captions are."""
    caption = None
    sibling = image.next
    left = _BESIDE_AT_MOST
    while sibling is not None:
        if not left:
            return None
        left -= 1
        words = (sibling.text_lexbor() or "").strip()
        if words:
            if caption is not None or sibling.tag not in _CAPTION_TAGS or len(words) > _CAPTION_AT_MOST:
                return None
            caption = sibling
        sibling = sibling.next
    before = image.prev
    return caption if before is None or not (before.text_lexbor() or "").strip() else None
