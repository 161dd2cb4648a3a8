"""Which handler each known shortcode has."""

from __future__ import annotations

from coop_toolkit.legacy.shortcodes import forms, media, players, verbatim
from coop_toolkit.legacy.shortcodes.shortcode import Handler

_FORM = forms.gone("A form stood here. It no longer works.")
_LIST = forms.gone("A list made by the old blog stood here.")

HANDLERS: dict[str, Handler] = {
    **dict.fromkeys((*verbatim.GENERAL, *verbatim.LANGUAGES), verbatim.code),
    "caption": media.caption,
    "wp_caption": media.caption,
    "gallery": media.gallery,
    "audio": media.recording,
    "video": media.recording,
    "playlist": media.playlist,
    "embed": players.embed,
    "youtube": players.service("https://www.youtube.com/watch?v={}", "id", "v"),
    "vimeo": players.service("https://vimeo.com/{}", "id", "clip_id"),
    "dailymotion": players.service("https://www.dailymotion.com/video/{}", "id"),
    "slideshare": players.slideshare,
    "soundcloud": players.embed,
    "scribd": players.service("https://www.scribd.com/document/{}", "id"),
    "flickr": players.service("https://www.flickr.com/photo.gne?id={}", "photo", "video", "id"),
    "wpvideo": players.service("https://videopress.com/v/{}", "id"),
    "videopress": players.service("https://videopress.com/v/{}", "id"),
    "googlemaps": players.embed,
    "googlevideo": players.embed,
    "gist": players.service("https://gist.github.com/{}", "id"),
    "polldaddy": players.service("https://poll.fm/{}", "poll", "survey", "rating"),
    "crowdsignal": players.service("https://poll.fm/{}", "poll", "survey"),
    "tweet": players.service("https://twitter.com/i/status/{}", "tweet", "id"),
    "twitter": players.embed,
    "codepen_embed": players.service("https://codepen.io/pen/{}", "slug_hash"),
    "codepen": players.service("https://codepen.io/pen/{}", "slug_hash", "id"),
    "ted": players.service("https://www.ted.com/talks/{}", "id"),
    "instagram": players.embed,
    "facebook": players.embed,
    "archiveorg": players.service("https://archive.org/details/{}", "id"),
    "kml_flashembed": players.embed,
    "mgslides": players.embed,
    "blip.tv": players.embed,
    "spotify": players.embed,
    "bandcamp": players.service("https://bandcamp.com/EmbeddedPlayer/album={}", "album"),
    "googleapps": players.embed,
    "iframe": players.embed,
    "contact-form": _FORM,
    "contact-form-7": _FORM,
    "contact-field": forms.silent,
    "gravityform": _FORM,
    "ninja_form": _FORM,
    "wpforms": _FORM,
    "blog_subscription_form": _FORM,
    "jetpack_subscription_form": _FORM,
    "recent_posts": _LIST,
    "display-posts": _LIST,
    "archives": _LIST,
    "sitemap": _LIST,
}
# Words that stand between brackets in ordinary prose, too.
NEEDS_CLOSING = frozenset((
    *verbatim.GENERAL, *verbatim.LANGUAGES, "archives", "facebook", "twitter", "ted", "flickr",
    "iframe", "caption", "wp_caption", "sitemap", "tweet",
))  # fmt: skip
