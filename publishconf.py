"""What differs when the site is published: nothing is kept from earlier builds."""

from pelicanconf import *  # noqa: F403 - a Pelican custom

COOP_CACHE = ""
