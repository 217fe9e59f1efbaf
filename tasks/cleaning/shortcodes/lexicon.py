"""What shortcodes do to their content, and which brackets around Latin words are no shortcodes.

Whether something is a shortcode is decided by its grammar alone. These tables only say what becomes of the content of
those that show something else than it.
"""

from tasks.cleaning.word_lists import words

# Shortcodes that show pictures, sounds, videos or posts; what they enclose is a caption or an address.
MEDIA_NAMES = words(
    "audio caption dailymotion embed embedyt evp_embed_video facebook flowplayer fvplayer gallery image img",
    "instagram jwplayer jw7-video media ngg ngg_images photo picture playlist slideshow soundcloud su_audio",
    "su_video su_vimeo su_youtube tiktok tweet twitter vc_gallery vc_single_image vc_video video video_player vimeo",
    "wp_caption wpvideo youtube youtube_sc rev_slider vc_images_carousel embed_video video_embed fusion_youtube",
    "fusion_vimeo",
)
# What a shortcode's number or code on a media host means.
MEDIA_ADDRESSES = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "youtube_sc": "https://www.youtube.com/watch?v={}",
    "su_youtube": "https://www.youtube.com/watch?v={}",
    "fusion_youtube": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
    "su_vimeo": "https://vimeo.com/{}",
    "fusion_vimeo": "https://vimeo.com/{}",
    "dailymotion": "https://www.dailymotion.com/video/{}",
}
CODE_ATTRIBUTES = ("id", "v", "video", "video_id", "code", "0")
ADDRESS_ATTRIBUTES = words(
    "src url link href file mp3 mp4 m4a m4v ogg ogv wav webm flv wma wmv video audio image mp4_src video_url 0",
)
CAPTION_ATTRIBUTES = ("caption", "title", "alt")

# Tags in braces of the plugins of Joomla and the like, but for those that are called as a shortcode of media is.
PLUGIN_NAMES = words(
    "ad ads adsense adselite banner bannerads loadposition loadmodule loadmoduleid module modulepos module_pos",
    "mosimage mospagebreak moscomment jcomments phocagallery phocadownload besps artsexylightbox rokbox igallery",
    "simplepopup tab tabs slider sliders toggle accordion source rsform chronoforms article articles snippet",
    "k2splitter widget email emailcloak related relatedlinks readmore sharebuttons social addthis div span",
)

# What machines write in brackets in the place of something else.
PLACEHOLDERS = frozenset({"email protected", "email\u00a0protected"})

# Marks of editors in Latin quotations, which are words of the text.
BRACKETED_WORDS = frozenset({"sic", "ibid", "idem", "et", "cf", "nb", "and", "or", "the", "in", "of", "to", "a", "is"})
