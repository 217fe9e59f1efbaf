"""Letters that are written one for another, beside those that camel-tools' normalisation knows. Plain data."""

# Persian, Urdu and Kurdish shapes that keyboards and converters put into Arabic words.
LETTER_VARIANTS = {
    "\u06cc": "\u064a",  # Farsi yeh
    "\u06d2": "\u064a",  # yeh barree
    "\u06a9": "\u0643",  # keheh
    "\u06aa": "\u0643",  # swash kaf
    "\u06be": "\u0647",  # heh doachashmee
    "\u06c1": "\u0647",  # heh goal
    "\u06d5": "\u0647",  # ae
    "\u06c3": "\u0629",  # teh marbuta goal
}

# Letters of other sounds, in foreign names; clean text keeps them, since Arabic newspapers use them.
BORROWED_LETTERS = {
    "\u06d0": "\u064a",  # e
    "\u06af": "\u0643",  # gaf
    "\u067e": "\u0628",  # peh
    "\u06a4": "\u0641",  # veh
    "\u0686": "\u062c",  # tcheh
    "\u0698": "\u0632",  # jeh
}

# Letters that carry a hamza: `مسؤول` and `مسئول`, `رئيس` and `ريس` are one name's words.
HAMZA_CARRIERS = {"\u0626": "\u064a", "\u0624": "\u0648"}
