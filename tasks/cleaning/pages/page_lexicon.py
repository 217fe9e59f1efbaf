"""Where pages say what they are: elements, attributes and types, most reliable first."""

from tasks.cleaning.word_lists import phrases, words

# What a `meta` element's `property`, `name` or `itemprop` is called.
TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title")
AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl")
DATES = (
    *("article:published_time", "og:published_time", "datepublished", "publishdate", "publish-date", "pubdate"),
    *("publication_date", "publish_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued"),
    *("dc.date", "dcterms.date", "dcterms.created", "date", "datecreated"),
)
DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
KINDS = ("og:type",)
ADDRESSES = ("og:url",)
SOURCES = ("og:site_name", "application-name", "dc.publisher")
LOCALES = ("og:locale", "content-language", "dc.language", "inlanguage")
KEYWORDS = ("news_keywords", "keywords", "article:tag", "parsely-tags")
PICTURES = ("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src")

# Types of schema.org whose things are what a page is about.
ARTICLE_TYPES = words(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle",
    "ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle SatiricalArticle ScholarlyArticle TechArticle",
    "SocialMediaPosting BlogPosting LiveBlogPosting Report",
)
# Classes of an article's element: hAtom and h-entry (microformats.org); and what marks a time as that of a change.
ARTICLE_FORMATS = words("hentry h-entry")
MODIFIED_NAMES = words("updated modified datemodified expires")
# What holds a label, and what it labels, on cards of other sites; and labels that Yoast writes before an author's name.
LABELLED = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
AUTHOR_LABELS = phrases("كتب بواسطة | بواسطة | الكاتب | written by | author")
# The beginnings of time by the clocks of .NET and Unix: publishing systems write them where no date was set.
UNSET_DAYS = ("0001-01-01", "1970-01-01")
# What parts keywords.
KEYWORD_SEPARATORS = ",;،؛|"
# Words of class names and ids: of a live blog, and of its entries.
LIVE_WORDS = words("live liveblog livefeed timeline updates minutes")
ENTRY_WORDS = LIVE_WORDS | words("entry update minute event")
# Words of class names and ids: of what a site says about itself.
ABOUT_WORDS = words("about aboutus whoweare")
# What a field for an address of electronic mail is called, or says of itself.
MAIL_WORDS = ("mail", "بريد")
# Relations of a link (HTML: link types) to the articles before and after one.
NEXT_RELATIONS = words("prev previous next")
# Below the domains of many countries, names are registered under one of these: `com.sa`, `co.ma`, `gov.eg`.
SECOND_LEVELS = words("ac co com edu gov info mil net org sch")
