"""Elements that a script turns into a player or a post, and the address of what they show.

The names in braces are the elements' attributes.
"""

from tasks.cleaning.word_lists import words

_YOUTUBE = "https://www.youtube.com/watch?v={}"

EMBED_TAGS = {
    "amp-youtube": _YOUTUBE.format("{data-videoid}"),
    "lite-youtube": _YOUTUBE.format("{videoid}"),
    "youtube-video": _YOUTUBE.format("{data-videoid}"),
    "amp-vimeo": "https://vimeo.com/{data-videoid}",
    "lite-vimeo": "https://vimeo.com/{videoid}",
    "amp-dailymotion": "https://www.dailymotion.com/video/{data-videoid}",
    "amp-twitter": "https://twitter.com/i/status/{data-tweetid}",
    "amp-facebook": "{data-href}",
    "amp-instagram": "https://www.instagram.com/p/{data-shortcode}/",
    "amp-tiktok": "https://www.tiktok.com/embed/v2/{data-src}",
    "amp-soundcloud": "https://api.soundcloud.com/tracks/{data-trackid}",
    "amp-pinterest": "{data-url}",
    "amp-jwplayer": "https://cdn.jwplayer.com/previews/{data-media-id}",
    "amp-brightcove": "https://players.brightcove.net/{data-account}/default_default/index.html?videoId={data-video-id}",
    "amp-imgur": "https://imgur.com/{data-imgur-id}",
    "amp-embedly-card": "{data-url}",
    "oembed": "{url}",
}
# The same by their attributes, whatever the element is.
EMBED_ATTRIBUTES = {
    "data-youtube-id": _YOUTUBE.format("{data-youtube-id}"),
    "data-youtube": _YOUTUBE.format("{data-youtube}"),
    "data-ytid": _YOUTUBE.format("{data-ytid}"),
    "data-oembed-url": "{data-oembed-url}",
    "data-embed-url": "{data-embed-url}",
    "data-video-url": "{data-video-url}",
    "data-href": "{data-href}",
    "data-telegram-post": "https://t.me/{data-telegram-post}",
}
# Classes of elements whose `data-id` or `data-embed` is a video's code.
VIDEO_CLASSES = words("youtube-player rll-youtube-player lazy-youtube lyte youtube-embed wp-youtube-lyte")
VIDEO_CODES = {"data-id": _YOUTUBE.format("{data-id}"), "data-embed": _YOUTUBE.format("{data-embed}")}
# Where a widespread page builder keeps its widgets' settings, as JSON.
SETTINGS = "data-settings"
EMBED_TELLING = frozenset({*EMBED_ATTRIBUTES, SETTINGS, "data-embed"})
