"""Finding things: the page of every title, which works without script."""
