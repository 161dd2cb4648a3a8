"""Community projects: their index, their pages, their timelines."""
