"""Phrases that qualify a number, and which qualifier each is; how they are written stands in phrases.py.

Plain data, forms folded. Of several rows that fit the first wins.
"""

from tasks.figures.context.phrases import Part
from tasks.figures.model import Qualifier
from tasks.figures.words.context_lexicon import ABOUT_NOUNS
from tasks.figures.words.roles import Role

# What may be large, besides counts and sums: `يزيد وزنه على 30 كيلوغراما`.
_EXTENTS = (
    "وزن وزنه وزنها حجم حجمه حجمها سعر سعره سعرها مده مدته مدتها سرعه سرعته سرعتها قطره قطرها طوله طولها عددهم عددها "
    "عدده خساره خسائر خسائره خسائرها قدره قدرته قدرتها طاقته طاقتها انتاج انتاجه انتاجها"
)
_GROWS = "زاد زادت يزيد تزيد يربو تربو"

PARTS = {
    "NOT": Part(Role.NEGATION, but=frozenset(("ما", "دون", "غير"))),
    "WHAT": Part(forms=frozenset(("ما", "بما", "فيما"))),
    "MORE": Part(Role.MORE_FROM, definite=False),
    "LESS": Part(Role.LESS_FROM, definite=False),
    "NEAR": Part(Role.ABOUT, but=frozenset(("حدود",)), definite=False),
    "PASSES": Part(Role.MORE_THAN, but=frozenset(("فوق", "نيف", "نيفا"))),
    "NEARS": Part(Role.ABOUT, but=frozenset(ABOUT_NOUNS.split())),
    "GROWS": Part(forms=frozenset(_GROWS.split())),
    "EXTENT": Part(
        Role.COUNT | Role.SUM | Role.AREA | Role.SHARE | Role.RACE | Role.AGE, forms=frozenset(_EXTENTS.split())
    ),
    "AMOUNT": Part(Role.COUNT | Role.SUM | Role.AREA | Role.SHARE),
    "BOUNDS": Part(forms=frozenset(("حدود",)), definite=False),
    "WAS": Part(forms=frozenset(("يكن", "تكن", "يكونوا"))),
    "BELOW": Part(forms=frozenset(("تحت", "دون")), definite=False),
    "LIMIT_SAID": Part(Role.LIMIT, marked=True),
}
# Who breaks a barrier passes it.
_BREAKS = "كسر|كسرت|يكسر|تكسر|اخترق|اخترقت|حطم|حطمت|اجتاز|اجتازت|عبر|عبرت|بعد|فوق"
_BARRIER = "حاجز|عتبه|سقف|مستوي"

# Flags: `amount` asks for a number with a unit of money, measure or share, `bare` for a large one or one without a noun
# (`قرب 3 منازل` is a place), `subject` for a word before it that may end
# the subject of a verb (a name may be the object: `تجاوز اللاعب محمد 30`).
ROWS: tuple[tuple[Qualifier, str, str], ...] = (
    # On both sides.
    ("at_least", "MORE FROM # OR EQUALS", ""),
    ("at_most", "LESS FROM # OR EQUALS", ""),
    # Right before the number.
    ("at_least", "NOT_LESS #", ""),
    ("at_most", "NOT_MORE #", ""),
    ("about", "ما? NEAR #", ""),
    ("about", "في|الي|عند|ضمن|حتي|من BOUNDS #", ""),  # دولة على حدود 1967
    ("about", "BOUNDS #", "amount"),
    ("about", "قرب #", "amount"),
    ("about", "قرب #", "bare"),
    ("at_most", "NOT MORE_THAN #", ""),
    ("at_most", "NOT WAS …3 MORE_THAN #", ""),  # لم يكن ثمنه يتعدى
    ("more_than", "ما? MORE_THAN #", ""),
    ("at_least", "NOT LESS_THAN #", ""),
    ("less_than", "LESS_THAN #", ""),
    ("less_than", "BELOW AGE #", ""),  # للأطفال تحت سن 12 عاما
    ("more_than", "فوق AGE #", ""),
    ("about", "WHAT? NEAR FROM #", ""),
    ("at_most", "NOT MORE FROM #", ""),
    ("at_most", "NOT …1 MORE FROM #", ""),  # ليس لديه أكثر من
    ("at_most", "NOT …1 ON MORE FROM #", ""),  # لم يحصل على أكثر من; لا شك أن أكثر من is none
    ("more_than", "MORE FROM #", ""),
    ("at_least", "NOT LESS FROM #", ""),
    ("less_than", "LESS FROM #", ""),
    ("at_least", "MORE FROM? OR EQUALS #", ""),
    ("at_most", "LESS FROM? OR EQUALS #", ""),
    ("at_least", "علي ال+اقل|ادني OR EQUALS #", ""),
    ("at_most", "علي ال+اكثر|اقصي|اعلي OR EQUALS #", ""),
    # `لا تقل أعمارهم عن`, `يزيد على`; `ارتفع السعر على 30` is none.
    ("at_least", "NOT_LESS …7 ON #", ""),
    ("at_most", "NOT_MORE …7 ON #", ""),
    ("at_most", "WHAT? NOT MORE_ON …7 ON #", ""),
    ("at_least", "WHAT? NOT LESS_OFF …7 ON #", ""),
    ("more_than", "WHAT? MORE_ON ON #", ""),
    ("more_than", "WHAT? MORE_ON …7 عن #", ""),
    ("more_than", "GROWS EXTENT …7 علي #", ""),
    ("less_than", "WHAT? LESS_OFF …7 ON #", ""),
    # Limits.
    ("at_least", "علي ال+اقل|ادني #", ""),
    ("at_most", "علي ال+اكثر|اقصي|اعلي #", ""),
    ("at_least", "LIMIT_SAID اقل|ادني #", ""),
    ("at_most", "LIMIT_SAID اكثر|اقصي|اعلي #", ""),
    ("more_than", f"{_BREAKS} …3 {_BARRIER} #", ""),
    ("more_than", f"PASSES …3 {_BARRIER} #", ""),
    # A verb, its subject, the number.
    ("at_most", "NOT_MORE …7 #", ""),
    ("at_most", "NOT PASSES AMOUNT …7 #", ""),
    ("at_most", "NOT PASSES …7 #", ""),
    ("more_than", "PASSES AMOUNT …7 #", ""),
    ("more_than", "PASSES …4 #", "subject"),
    ("more_than", "PASSES …7 #", "amount"),
    ("about", "NEARS …7 #", ""),
    # After the number.
    ("at_least", "# AT_LEAST_SUFFIX", ""),
    ("at_least", "# ف+UP", ""),
    ("at_most", "# ف+DOWN", ""),
    ("at_least", "# ف+ما UP", ""),
    ("at_least", "# و+ما UP", ""),
    ("at_most", "# ف+ما DOWN", ""),
    ("at_most", "# و+ما DOWN", ""),
    ("about", "# تقريبا|تقريب", ""),
    ("at_least", "# OR UP FROM?", ""),
    ("at_most", "# OR DOWN FROM?", ""),
    ("at_least", "# و+اكثر", ""),
    ("more_than", "# و+نيف|نيفا", ""),
    ("at_least", "# علي ال+اقل|ادني", ""),
    ("at_most", "# علي ال+اكثر|اقصي|اعلي", ""),
    ("at_least", "# علي اقل|ادني تقدير|حد", ""),
    ("at_most", "# علي اكثر|اقصي|ابعد تقدير|حد", ""),
    ("at_least", "# اقل|ادني تقدير|حد", ""),
    ("at_most", "# اقصي|كابعد|اكثر تقدير|حد", ""),
    ("at_least", "# LIMIT_SAID اقل|ادني", ""),
    ("at_most", "# LIMIT_SAID اكثر|اقصي|اعلي", ""),
)
