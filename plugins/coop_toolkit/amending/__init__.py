"""Texts amended below unchanged headers: the few files that hold them, and no others.

What a finished build knew is written down (`known`, `noting`); a text that changed is read
(`reading`), made ready to print as it was and as it is (`bodies`, `editions`), and exchanged
where it stands (`exchanging`). Whatever else an edit may bring asks for a build of the whole.
"""

from coop_toolkit.amending.amendment import Amendment, amend
from coop_toolkit.amending.known import Known, load_known
from coop_toolkit.amending.noting import known_of

__all__ = ["Amendment", "Known", "amend", "known_of", "load_known"]
