"""Forms in the browser: made from the schemas, and a filled-in one turned into a file."""
