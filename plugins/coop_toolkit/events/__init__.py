"""Events: the agenda, years and months, events, series, venues, and every calendar file."""
