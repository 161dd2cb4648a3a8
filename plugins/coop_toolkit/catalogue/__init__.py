"""All content, read once, references resolved."""

from coop_toolkit.catalogue.by_key import by_key
from coop_toolkit.catalogue.catalogue import Catalogue
from coop_toolkit.catalogue.collisions import is_reserved
from coop_toolkit.catalogue.gathering import Gathered, gather
from coop_toolkit.catalogue.groupings import Groupings
from coop_toolkit.catalogue.ledger import Fate, Ledger
from coop_toolkit.catalogue.reading import Item, remember_files
from coop_toolkit.catalogue.walking import ContentFile

__all__ = [
    "Catalogue",
    "ContentFile",
    "Fate",
    "Gathered",
    "Groupings",
    "Item",
    "Ledger",
    "by_key",
    "gather",
    "is_reserved",
    "remember_files",
]
