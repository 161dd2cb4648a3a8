"""The form editor at /admin/: what it is told of our content, the page it runs in, its files."""
