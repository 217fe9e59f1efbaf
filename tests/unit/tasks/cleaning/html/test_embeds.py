"""Players and posts that a script puts into a page: what they show is listed where they stand."""

import pytest

from tasks.cleaning import Media, clean

LEAD, NEXT = "ألقى الشاعر قصيدته الأخيرة في المسرح.", "وصفق له الجمهور طويلا."
SHOWN = {
    '<amp-youtube data-videoid="aB3-x_Y9z0Q" layout="responsive"></amp-youtube>': "https://www.youtube.com/watch?v=aB3-x_Y9z0Q",
    '<lite-youtube videoid="aB3-x_Y9z0Q"></lite-youtube>': "https://www.youtube.com/watch?v=aB3-x_Y9z0Q",
    '<div class="rll-youtube-player" data-id="aB3-x_Y9z0Q"></div>': "https://www.youtube.com/watch?v=aB3-x_Y9z0Q",
    '<div class="lazy-youtube" data-embed="aB3-x_Y9z0Q"></div>': "https://www.youtube.com/watch?v=aB3-x_Y9z0Q",
    '<div data-youtube-id="aB3-x_Y9z0Q"><div class="play"></div></div>': "https://www.youtube.com/watch?v=aB3-x_Y9z0Q",
    '<amp-vimeo data-videoid="27246366"></amp-vimeo>': "https://vimeo.com/27246366",
    '<amp-dailymotion data-videoid="x2m8jpp"></amp-dailymotion>': "https://www.dailymotion.com/video/x2m8jpp",
    '<amp-twitter data-tweetid="88563433"><p placeholder>تحميل</p></amp-twitter>': "https://twitter.com/i/status/88563433",
    '<amp-facebook data-href="https://www.facebook.com/a/posts/1"></amp-facebook>': "https://www.facebook.com/a/posts/1",
    '<amp-instagram data-shortcode="fBwFP"></amp-instagram>': "https://www.instagram.com/p/fBwFP/",
    '<amp-soundcloud data-trackid="243169"></amp-soundcloud>': "https://api.soundcloud.com/tracks/243169",
    '<amp-iframe src="https://www.youtube.com/embed/x"><p placeholder>x</p></amp-iframe>': "https://www.youtube.com/embed/x",
    '<amp-video src="/v.mp4"><div fallback>متصفحك لا يدعم الفيديو</div></amp-video>': "https://example.org/v.mp4",
    '<amp-anim src="/a.gif" width="300"></amp-anim>': "https://example.org/a.gif",
    '<figure class="media"><oembed url="https://youtu.be/aB3"></oembed></figure>': "https://youtu.be/aB3",
    '<div class="fb-video" data-href="https://www.facebook.com/a/videos/1/"></div>': "https://www.facebook.com/a/videos/1/",
    '<script async data-telegram-post="poets/12" src="https://telegram.org/js/w.js"></script>': "https://t.me/poets/12",
    '<div data-settings="{&quot;youtube_url&quot;:&quot;https:\\/\\/youtu.be\\/aB3&quot;}"></div>': "https://youtu.be/aB3",
    '<video controls><source src="/v.mp4">متصفحك لا يدعم تشغيل الفيديو.</video>': "https://example.org/v.mp4",
    '<audio src="/s.mp3">متصفحك لا يدعم تشغيل الصوت.</audio>': "https://example.org/s.mp3",
    '<img src="/placeholder.png" data-lazy="/p.jpg">': "https://example.org/p.jpg",
    '<img src="/blank.gif" srcset="/p.jpg 300w, /q.jpg 600w">': "https://example.org/p.jpg",
    '<blockquote class="fb-xfbml-parse-ignore" cite="https://www.facebook.com/a/posts/1"><a href="https://www.facebook.com/a"></a>'
    "</blockquote>": "https://www.facebook.com/a/posts/1",
}


@pytest.mark.parametrize(("html", "address"), SHOWN.items())
def test_what_an_element_shows_is_listed_and_its_fallback_is_not_read(html: str, address: str) -> None:
    article = clean("", f"<p>{LEAD}</p>{html}<p>{NEXT}</p>", url="https://example.org/1")
    assert article.text.split("\n\n") == [LEAD, NEXT]
    assert article.media == [Media(address, None)]


@pytest.mark.parametrize(
    "html",
    [
        '<div data-href="https://example.org/other-article"></div>',
        '<div class="youtube-player" data-id="<b>"></div>',
        "<amp-youtube></amp-youtube>",
        '<div data-id="1234567"></div>',
        '<amp-embed type="taboola"><p>من الويب</p></amp-embed>',
        "<amp-user-notification>نستخدم ملفات الارتباط</amp-user-notification>",
    ],
)
def test_what_shows_nothing_is_no_medium(html: str) -> None:
    article = clean("", f"<p>{LEAD}</p>{html}<p>{NEXT}</p>")
    assert (article.text.split("\n\n"), article.media) == ([LEAD, NEXT], [])


@pytest.mark.parametrize(
    "opening",
    ['<amp-img src="/a.jpg" />', '<amp-youtube data-videoid="abc"/>', '<video src="/v.mp4">', '<amp-img src="/a.jpg">'],
)
def test_a_player_that_is_never_closed_swallows_no_article(opening: str) -> None:
    paragraphs = [f"{LEAD} {number}" for number in range(1, 12)]
    html = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    assert clean("", f"<div>{opening}{html}</div>").text.split("\n\n") == paragraphs


def test_an_address_in_a_figure_is_its_medium() -> None:
    html = f"<p>{LEAD}</p><figure><div>\nhttps://youtu.be/aB3\n</div><figcaption>القصيدة</figcaption></figure><p>{NEXT}</p>"
    article = clean("", html)
    assert (article.text.split("\n\n"), article.media) == ([LEAD, NEXT], [Media("https://youtu.be/aB3", "القصيدة")])


def test_the_caption_of_a_gallery_describes_its_pictures() -> None:
    pictures = "".join(f'<figure><img src="/{number}.jpg"></figure>' for number in (1, 2))
    article = clean("", f"<p>{LEAD}</p><figure>{pictures}<figcaption>من الأمسية</figcaption></figure><p>{NEXT}</p>")
    assert article.text.split("\n\n") == [LEAD, NEXT]
    assert article.media == [Media("/1.jpg", "من الأمسية"), Media("/2.jpg", "من الأمسية")]


def test_a_caption_says_nothing_that_only_ears_get() -> None:
    html = '<figure><img src="/1.jpg"><figcaption><span class="sr-only">تعليق: </span>الشاعر</figcaption></figure>'
    assert clean("", f"<p>{LEAD}</p>{html}").media == [Media("/1.jpg", "الشاعر")]
