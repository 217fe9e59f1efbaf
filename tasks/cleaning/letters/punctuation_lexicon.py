"""Words that a quotation mark may follow without a blank and still open."""

from tasks.cleaning.word_lists import words

PROCLITICS = words(
    "و ف ب ك ل ال لل وال بال فال كال ولل فلل وب ول وك وف فب فل س",
)
