"""What a template leaves where nobody filled it in: `{{ad}}`, `{% if x %}`, `<%= x %>`, `%%title%%`, `${x}`, `[[ad]]`.

Tags of Joomla's plugins, `{youtube}…{/youtube}`, are of the same kind. What shows media becomes a shortcode, whose step
knows what to do with it.
"""

import re

from tasks.cleaning.article import Removals
from tasks.cleaning.marks import LINK_LINE
from tasks.cleaning.media import MEDIUM
from tasks.cleaning.shortcodes.lexicon import MEDIA_NAMES, PLUGIN_NAMES

_QUOTED = "\"[^\"\n]*\"|'[^'\n]*'|[\u201c\u201d\u2033][^\u201c\u201d\u2033\n]*[\u201c\u201d\u2033]"
# Arabic words stand in a template's quotes only: `{{قل هو الله أحد}}` is a verse.
_CODE = f"(?:[^{{}}%\n\"'\u201c\u201d\u2033\u0621-\u064a]|{_QUOTED}|%(?!\\}}))*+"
# A class before the choice lets the search skip to its signs.
_TEMPLATE = re.compile(
    r"[{$#@%](?:"
    r"(?<=\{)(?:"
    rf"\{{\{{?[-~!&>^#/@*]{{0,2}}\s*+(?:(?P<shown>[A-Za-z_$@.][A-Za-z0-9_.-]*+){_CODE}|(?:{_QUOTED})\s*+\|{_CODE})?\}}\}}\}}?"
    rf"|%[-+]?\s*+(?P<block>[A-Za-z]\w*+){_CODE}%\}}"
    r"|#[^{}#\n]*+#\})"
    rf"|(?<=[$#@])\{{(?P<variable>[A-Za-z_][\w.]*+){_CODE}\}}"
    r"|(?<=%)(?<![%\w]%)%(?P<percent>[A-Za-z_][\w-]*+)%%(?![%\w])"
    r")"
)
# These only where they have a line to themselves.
_PLACEHOLDER = re.compile(
    rf"^(?:{MEDIUM.pattern}|[{LINK_LINE} \t])*+"
    r"(?:\[\[[ \t]*(?P<wiki>[A-Za-z][\w.:|-]{0,60})[ \t]*\]\]"
    r"|(?P<sign>##+|@@+|~~+|\|\|+|\$\$+|__+)[ \t]*(?P<name>[A-Za-z][A-Za-z0-9.:-]*(?:[ _][A-Za-z0-9.:-]+){0,5})"
    r"[ \t]*(?P=sign))[ \t]*$",
    re.MULTILINE | re.ASCII,
)
# Neither reaches over another opening.
_SERVER_CODE = re.compile(
    r"<%[^<%]*+(?:(?:%(?!>)|<(?![%?]))[^<%]*+)*+%>|<\?(?:php\b|=)[^<?]*+(?:(?:\?(?!>)|<(?![%?]))[^<?]*+)*+\?>",
    re.IGNORECASE,
)
_PLUGIN = re.compile(r"\{(/?)([A-Za-z][\w-]*+)([\s:=|][^{}\n]{0,300})?\}", re.ASCII)
_PLUGIN_CLOSES = re.compile(r"\{/([A-Za-z][\w-]*+)\}", re.ASCII)


# What must be in a text for anything above to be worth a look.
_TEMPLATE_SIGNS = ("{{", "{%", "{#", "${", "#{", "@{", "%%")
_PLACEHOLDER_SIGNS = ("[[", "##", "@@", "~~", "||", "$$", "__")
# The same, for those who ask whether a text may hold any still.
TEMPLATE_SIGNS = ("{", *_PLACEHOLDER_SIGNS)
_FIRST_SIGNS = frozenset("{%" + "".join(sign[0] for sign in _PLACEHOLDER_SIGNS))


def take_server_code(text: str, removals: Removals) -> str:
    """`text` without what a server should have run, which is to go before markup is read."""
    # A single sign is found ten times faster than a pair.
    if not ("%" in text and "<%" in text) and not ("?" in text and "<?" in text):
        return text
    text, count = _SERVER_CODE.subn("", text)
    if count:
        removals.add("script", count=count)
    return text


def take_templates(text: str, signs: frozenset[str], removals: Removals) -> str:
    """`text` without placeholders that were never filled in, and with Joomla's tags of media as shortcodes.

    `signs` are all that it may hold.
    """
    if _FIRST_SIGNS.isdisjoint(signs):
        return text

    def take(match: re.Match[str]) -> str:
        removals.add("shortcode", next(filter(None, match.groupdict().values()), None))
        return ""

    def take_placeholder(match: re.Match[str]) -> str:
        removals.add("shortcode", match["wiki"] or match["name"])
        return ""

    if _holds_any(text, signs, _TEMPLATE_SIGNS):
        text = _TEMPLATE.sub(take, text)
    if _holds_any(text, signs, _PLACEHOLDER_SIGNS):
        text = _PLACEHOLDER.sub(take_placeholder, text)
    return _without_plugins(text, removals) if "{" in signs else text


def _holds_any(text: str, signs: frozenset[str], wanted: tuple[str, ...]) -> bool:
    return any(sign[0] in signs and sign in text for sign in wanted)


def _without_plugins(text: str, removals: Removals) -> str:
    names = PLUGIN_NAMES | set(_PLUGIN_CLOSES.findall(text)) if "{/" in text else PLUGIN_NAMES

    def take(match: re.Match[str]) -> str:
        slash, name, attributes = match.groups()
        if name.lower() in MEDIA_NAMES:
            return f"[/{name.lower()}]" if slash else f"[{name.lower()} {(attributes or '').strip(' :=|')}]"
        if name not in names and name.lower() not in names:
            return match[0]
        if not slash:
            removals.add("shortcode", name)
        return ""

    return _PLUGIN.sub(take, text)
