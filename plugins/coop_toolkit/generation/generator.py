"""The one generator of ours: it asks each feature for its pages and files."""

from __future__ import annotations

from pelican.generators import Generator

from coop_toolkit.generation.assembly import assembly_of
from coop_toolkit.generation.environment import site_environment
from coop_toolkit.generation.writer import SiteWriter


class FeatureGenerator(Generator):  # type: ignore[misc]
    """Writes what the features hand over, and the content's own files."""

    def generate_output(self, writer: SiteWriter) -> None:
        """Write everything."""
        assembly = assembly_of(self.settings)
        for page in assembly.pages:
            if page.address not in assembly.kept:
                writer.write_page(page)
        for file in (*assembly.files(), *assembly.copied_files()):
            writer.write_made(file)
        writer.write_waiting(site_environment(self.env, self.settings["JINJA_ENVIRONMENT"]))
