"""What software reads of the site: JSON-LD, the sitemap, robots.txt."""
