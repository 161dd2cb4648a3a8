"""The toolkit and what backs it: do's, lessons, resources, organisations, glossary."""
