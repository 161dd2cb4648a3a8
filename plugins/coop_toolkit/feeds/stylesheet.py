"""How a feed looks that is opened in a browser, as far as a stylesheet can help.

XSLT is being removed from browsers, so there is none: the words point to the page instead.
"""

from __future__ import annotations

ADDRESS = "/feed.css"
TEXT = """\
rss,feed{display:block;max-width:42rem;margin:2rem auto;padding:0 1rem;\
font:1.0625rem/1.6 Georgia,serif;color:#1d1b22;background:#fbf8f2}
rss::before,feed::before{content:"This is a feed. Copy its address into a feed reader to be told \
of new entries. To read the pages themselves, go to the site it belongs to.";display:block;\
border-top:4px solid #0b5d4e;padding:.75rem 0;font-weight:bold}
channel,item,entry,title{display:block}
channel>title,feed>title{font-size:1.8rem;line-height:1.2}
item,entry{border-top:1px solid #8a8272;padding:.75rem 0}
item>title,entry>title{font-weight:bold}
pubDate,published{display:block;color:#56515e;font-size:.9rem}
link,id,guid,description,content,summary,category,author,updated,language,lastBuildDate,subtitle,\
comments,item>*|encoded,*|creator{display:none}
"""
