"""The co-op toolkit: everything this site adds to Pelican, one room to a feature."""
