"""Pictures: cleaned, in sizes, and one for each page when it is shared."""
