"""HTML of a blog to Markdown whose rendering has been compared with the original."""
