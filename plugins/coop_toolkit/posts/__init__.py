"""The blog: its home page, posts, listings, archives and plain pages."""
