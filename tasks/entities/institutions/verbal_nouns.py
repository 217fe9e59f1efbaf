"""Verbal nouns by their shape: `تنظيم`, `إعادة`, `مكافحة`, `حماية`. Of such a noun a body's purpose is mostly made."""

import re

from tasks.language.fold import fold_name
from tasks.language.noun_evidence import evidence

# The patterns of the derived forms, folded: تفعيل، إفعال، إفالة، افتعال، استفعال، مفاعلة; and فعالة of services
_SHAPES = re.compile("ت..ي.|تفع.ل|ا..ا.|ا.ا.ه|ا.ت.ا.|ان..ا.|است..ا.ه?|م.ا..ه|..ا.ه")


def is_verbal_noun(form: str) -> bool:
    """Whether an indefinite noun has the shape of a verbal noun, and stands like a noun in a large corpus."""
    return _SHAPES.fullmatch(fold_name(form)) is not None and evidence(form).is_noun
