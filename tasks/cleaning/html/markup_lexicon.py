"""What the elements and class names of HTML mean for a reader."""

from tasks.cleaning.html.embed_lexicon import EMBED_TELLING
from tasks.cleaning.word_lists import words

# Elements that show nothing, or nothing that belongs to an article.
UNSEEN = {
    "head": None,
    "script": "script",
    "style": "script",
    "template": "script",
    "noscript": "script",
    "xml": "script",
    "svg": None,
    "math": None,
    "canvas": None,
    "map": None,
    "datalist": None,
    "title": None,
    "meta": None,
    "link": None,
    "param": None,
    "input": "form",
    "select": "form",
    "option": "form",
    "textarea": "form",
    "button": "form",
    "progress": None,
    "meter": None,
    "menu": "navigation",
    "nav": "navigation",
    "rt": None,
    "rp": None,
    "amp-sidebar": "navigation",
    "amp-social-share": "share",
    "amp-ad": "advertisement",
    "amp-auto-ads": "advertisement",
    "amp-sticky-ad": "advertisement",
    "amp-embed": "related",
    "amp-next-page": "related",
    "amp-addthis": "share",
    "amp-facebook-like": "share",
    "amp-facebook-comments": "comments",
    "amp-user-notification": "navigation",
    "amp-web-push-widget": "subscribe",
    "amp-lightbox": None,
    "amp-pixel": None,
    "amp-analytics": None,
    "amp-consent": None,
    "frame": None,
    "frameset": None,
}

# Elements that hold junk unless they hold the article.
TAG_KINDS: dict[str, str | None] = {"form": "form", "aside": "related", "footer": "navigation", "figcaption": None}

# Elements that begin and end a paragraph.
BLOCKS = words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption",
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol optgroup p pre section summary",
    "table tbody tfoot thead tr ul",
)
CELLS = frozenset({"td", "th"})
# Every element that an article may hold: after a `<`, another name is none.
ELEMENTS = (
    BLOCKS
    | CELLS
    | UNSEEN.keys()
    | words(
        "a abbr acronym audio b bdi bdo big br button center cite code col colgroup del dfn em embed font i iframe img",
        "ins kbd label mark nobr object picture pre q rt ruby s samp small source span strike strong sub sup time tt",
        "u var video wbr area base noembed noframes",
    )
)

# Elements whose text keeps its blank lines as paragraphs: what editors store without paragraph elements.
CONTAINERS = words(
    "article aside blockquote body center div main section td",
)

# How pages declare the element that holds the article's text, most reliable first.
ARTICLE_SELECTORS = (
    '[itemprop~="articleBody"]',
    "#articleBody,#article-body,#articlebody,.articleBody,.article-body,.article__body,.articlebody",
    ".entry-content,.td-post-content,.post-content,.single-post-content,.post-body,.post_content,.entry",
    ".field-name-body,.field--name-body,.amp-wp-article-content",
    ".article-content,.article__content,.article-text,.articleText,.story-body,.story-content,.news-body,.newsBody,"
    ".news-content,.newsContent,.details-body,.wysiwyg,.post-text,.content-body",
)
# The class names among them: what a page should bear once.
ARTICLE_CLASSES = frozenset(
    selector[1:] for group in ARTICLE_SELECTORS for selector in group.split(",") if selector.startswith(".")
)
# What a page has around an article.
FURNITURE = "nav,aside,footer,form,[role=navigation],[class*=menu],[class*=sidebar],[class*=footer]"

# Where an image, video, sound or frame says what it shows, best first: pages that load late keep the real one aside.
SOURCES = {
    "img": (
        *(
            "data-src",
            "data-lazy-src",
            "data-lazy",
            "data-original",
            "data-orig-file",
            "data-large-file",
            "data-full-url",
        ),
        *("data-img-src", "data-image-src", "data-echo", "data-lazy-srcset", "data-srcset", "src", "srcset"),
    ),
    "amp-img": ("src", "srcset"),
    "amp-anim": ("src",),
    "amp-iframe": ("src",),
    "amp-video": ("src",),
    "amp-audio": ("src",),
    "video": ("src", "data-src"),
    "audio": ("src", "data-src"),
    "source": ("src", "data-src"),
    "embed": ("src",),
    "object": ("data",),
    "iframe": ("src", "data-src", "data-lazy-src"),
}
# Elements that show what is embedded only where it comes from one of the media hosts.
FRAMES = frozenset({"iframe", "amp-iframe", "embed", "object"})
# The same of hosts that are not known, by what players call their addresses.
EMBED_PARTS = ("/embed", "player", "video")
# `source` counts inside these; inside `picture` it only repeats the image.
PLAYERS = frozenset({"video", "audio", "amp-video", "amp-audio"})

MEDIA_HOSTS = words(
    "youtube.com youtube-nocookie.com youtu.be vimeo.com dailymotion.com dai.ly twitter.com x.com facebook.com",
    "fb.watch instagram.com tiktok.com soundcloud.com t.me telegram.me vine.co flickr.com giphy.com spotify.com",
    "rumble.com twitch.tv streamable.com jwplayer.com jwplatform.com brightcove.net ooyala.com kaltura.com",
    "players.brightcove.net archive.org snapchat.com threads.net mixcloud.com anghami.com infogram.com",
    "datawrapper.de dwcdn.net flourish.studio",
)
MEDIA_ENDINGS = tuple(
    words(
        ".jpg .jpeg .png .gif .webp .avif .bmp .tif .tiff .mp4",
        ".m4v .webm .ogv .mov .avi .flv .wmv .m3u8 .mp3 .m4a .ogg",
        ".oga .wav .aac",
    )
)
# Parts of the addresses of pictures that nobody looks at.
BLANK_IMAGES = (
    "spacer.",
    "blank.gif",
    "pixel.",
    "1x1.",
    "transparent.",
    "/emoji/",
    "gravatar.com/avatar",
    "loading.gif",
    "grey.gif",
    "placeholder",
)

# A picture whose file is called by nothing but these is a sign of the page.
SIGN_WORDS = words(
    "icon icons ico arrow arrows left right up down next prev previous like dislike share print mail email comment",
    "comments logo logos sprite avatar button btn advertisement advert ad ads banner loader loading facebook fb",
    "twitter x whatsapp telegram instagram youtube google news plus rss close menu search play small white black img",
    "image svg app apps store appstore googleplay zoom expand magnify pdf font",
)
# Class names of pictures that are signs of the page.
SIGN_CLASSES = words("icon icons ico avatar gravatar logo sprite")
# One of them has to name the sign: `news.jpg`, `image 1.jpg` and `left.jpg` may be anything.
SIGN_NOUNS = SIGN_WORDS - words("left right up down next news image img small white black x play google plus")

# Words of class names and ids, each with the kind of what such an element holds. A word counts where it stands by
# itself or between hyphens, underscores, digits and capitals.
CLASS_WORDS = {
    "share": "share",
    "shares": "share",
    "sharing": "share",
    "sharer": "share",
    "sharebar": "share",
    "sharedaddy": "share",
    "sharethis": "share",
    "addthis": "share",
    "addtoany": "share",
    "a2a": "share",
    "social": "share",
    "socials": "share",
    "socialmedia": "share",
    "followus": "share",
    "subscribe": "subscribe",
    "subscription": "subscribe",
    "newsletter": "subscribe",
    "related": "related",
    "relatedposts": "related",
    "relatednews": "related",
    "relatedarticles": "related",
    "yarpp": "related",
    "crp": "related",
    "readmore": "related",
    "readalso": "related",
    "seealso": "related",
    "alsoread": "related",
    "recommended": "related",
    "recommendations": "related",
    "outbrain": "related",
    "taboola": "related",
    "mgid": "related",
    "mostread": "related",
    "trending": "related",
    "breadcrumb": "navigation",
    "breadcrumbs": "navigation",
    "pagination": "navigation",
    "navigation": "navigation",
    "navbar": "navigation",
    "menu": "navigation",
    "sidebar": "navigation",
    "toc": "navigation",
    "comments": "comments",
    "comment": "comments",
    "commentlist": "comments",
    "respond": "comments",
    "disqus": "comments",
    "tags": "tags",
    "tagcloud": "tags",
    "cloud": "tags",
    "keywords": "tags",
    "advert": "advertisement",
    "adverts": "advertisement",
    "advertisement": "advertisement",
    "advertising": "advertisement",
    "adsbygoogle": "advertisement",
    "ads": "advertisement",
    "banner": "advertisement",
    "sponsored": "advertisement",
    "promo": "advertisement",
    "copyright": "copyright",
    "copyrights": "copyright",
    "ad": "advertisement",
    "cookie": "navigation",
    "cookies": "navigation",
    "gdpr": "navigation",
    "consent": "navigation",
    "views": "navigation",
    "viewcount": "navigation",
    "wpulike": "share",
    "meta": "byline",
    "byline": "byline",
    "author": "byline",
    "bio": "byline",
    "postmeta": "byline",
    "print": "share",
    "printfriendly": "share",
    "rating": "share",
    "ratings": "share",
    "postnav": "navigation",
}
# What themes call the picture over an article.
LEAD_PICTURE_CLASSES = words("thumbnail thumb featured lead hero main post article entry news story single cover")
# What is there for machines or for ears only.
HIDDEN_CLASSES = words(
    "screen-reader-text sr-only sr-only-focusable visually-hidden visuallyhidden hidden hide d-none invisible",
    "element-invisible offscreen u-hidden is-hidden wp-block-file__button",
)
# `caption`, `imgCaption`.
CAPTION_CLASS = "aption"
# Quotations that a script turns into what somebody posted elsewhere.
EMBED_CLASSES = ("twitter-", "instagram-", "tiktok-", "fb-", "telegram-", "reddit-")
# Where a widespread script keeps a mail address that robots shall not read: hexadecimal, every byte combined with the
# first.
HIDDEN_ADDRESS = "data-cfemail"
# Attributes that may make an element something else than its tag says; the others are not looked at.
# Words that say a state or a setting of an element, not what it holds: `comments-open`, `has-comments`, `no-share`.
STATE_BEGINNINGS = ("has-", "is-", "no-", "with-", "without-", "show-", "hide-", "enable-", "allow-", "print:")
STATE_ENDINGS = ("-open", "-closed", "-enabled", "-disabled", "-on", "-off", "-allowed", "-visible")
TELLING = frozenset({"class", "id", "style", "hidden", "aria-hidden", HIDDEN_ADDRESS}) | EMBED_TELLING
# What list items begin with.
LIST_SIGN = "- "
