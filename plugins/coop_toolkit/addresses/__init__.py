"""Old addresses that still answer: redirects for the hosts that know them."""
