"""Import of WordPress exports, feeds and text captures into content files."""
