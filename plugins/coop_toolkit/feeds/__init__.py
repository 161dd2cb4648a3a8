"""Every feed of the site: one list of plain entries, three formats."""
