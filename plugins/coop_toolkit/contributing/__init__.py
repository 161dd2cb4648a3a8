"""What officers are helped with: new files, the page of keys, the index of sources."""
