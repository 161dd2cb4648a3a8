"""A proposed change: what is told of it, and what its author reads below it."""
