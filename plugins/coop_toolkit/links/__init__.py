"""Links to other sites: found, looked at politely, recorded."""
