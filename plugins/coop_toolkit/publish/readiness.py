"""Whether the settings are fit to be published: an example is not."""

from __future__ import annotations

from collections.abc import Iterator

from coop_toolkit.problems import Problem
from coop_toolkit.site import Site


def setting_problems(site: Site) -> Iterator[Problem]:
    """A problem for each setting that a council has not filled in yet."""
    needed = {
        "SITEURL": site.url,
        "ID_DOMAIN": site.id_domain,
        "PUBLISHER": site.publisher,
        "CONTACT_EMAIL": site.contact_email,
    }
    for name, value in needed.items():
        if not value or _is_example(value):
            yield Problem(
                "pelicanconf.py",
                0,
                f"{name} is not set yet" if not value else f"{name} is still an example",
                quote=f'{name} = "{value}"',
                advice="Set it at the top of the file, or look at the site with --rehearse.",
                help="settings",
            )


def _is_example(value: str) -> bool:
    host = value.split("//")[-1].split("/")[0].split("@")[-1].split(":")[0]
    return host == "example" or host.endswith(".example")
