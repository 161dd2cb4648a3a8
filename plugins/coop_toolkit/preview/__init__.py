"""The site on the officer's own machine."""
