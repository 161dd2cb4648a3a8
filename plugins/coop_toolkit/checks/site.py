"""Every check of the content, in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from coop_toolkit.catalogue import Gathered, Item
from coop_toolkit.checks.accessibility import review_problems
from coop_toolkit.checks.bare_addresses import bare_address_problems
from coop_toolkit.checks.capitals import capitals_problems
from coop_toolkit.checks.doubled_words import doubled_word_problems
from coop_toolkit.checks.events import event_problems
from coop_toolkit.checks.finding import is_history
from coop_toolkit.checks.hashtags import hashtag_problems
from coop_toolkit.checks.headings import heading_problems
from coop_toolkit.checks.insecure_links import insecure_link_problems
from coop_toolkit.checks.link_words import link_word_problems
from coop_toolkit.checks.links import link_problems
from coop_toolkit.checks.long_sentences import long_sentence_problems
from coop_toolkit.checks.lost_links import lost_link_problems
from coop_toolkit.checks.pictures import picture_text_problems
from coop_toolkit.checks.plain_english import plain_english_problems
from coop_toolkit.checks.pointing import pointing_problems
from coop_toolkit.checks.private import privacy_problems
from coop_toolkit.checks.prose import Prose
from coop_toolkit.checks.relative_times import relative_time_problems
from coop_toolkit.checks.removed_markup import removed_markup_problems
from coop_toolkit.checks.spelling import (
    right_words_of,
    spelling_problems,
    spelling_version,
)
from coop_toolkit.checks.text import Text
from coop_toolkit.checks.titles import title_problems
from coop_toolkit.edition import Edition
from coop_toolkit.problems import Problem
from coop_toolkit.workers import shared_out

Check = Callable[[Item, Prose], Iterator[Problem]]
STRUCTURE: tuple[Check, ...] = (
    picture_text_problems,
    heading_problems,
    hashtag_problems,
    lost_link_problems,
    pointing_problems,
    bare_address_problems,
    removed_markup_problems,
)
# Below this, another process takes longer to start than to look through a share.
WORTH_SHARING = 100
# Of one kind in one file no more are told of at once.
MOST = 50
STYLE: tuple[Check, ...] = (
    doubled_word_problems,
    capitals_problems,
    plain_english_problems,
    relative_time_problems,
    insecure_link_problems,
    long_sentence_problems,
)


def texts_of(gathered: Gathered, edition: Edition) -> list[Text]:
    """Every published file with its words."""
    return [Text(item, edition.store) for item in gathered.items]


def site_problems(
    texts: list[Text], edition: Edition, *, publishing: bool = False, more_to_come: bool = False
) -> Iterator[Problem]:
    """What may break or mislead: the problems of every published file that a build must know.

    The words of the files are kept at hand only where more checks are to come.
    """
    for text in texts:
        item = text.item
        yield from title_problems(item)
        yield from review_problems(item, edition.site.as_of, publishing=publishing)
        yield from link_problems(text, edition)
        yield from islice(link_word_problems(text, edition), MOST)
        yield from event_problems(item, edition.catalogue)
        yield from islice(privacy_problems(item, edition.allowed(item.thing)), MOST)
    asked = [text for text in texts if not text.is_sound("structure")]
    for text, found in zip(asked, _structure_problems(asked, at_hand=more_to_come), strict=True):
        yield from found
        if not found:
            text.remember("structure")


def _structure_problems(texts: list[Text], *, at_hand: bool) -> list[list[Problem]]:
    """What is wrong in the structure of each text, looked for on all cores."""
    if at_hand:
        return [list(_told(text, STRUCTURE)) for text in texts]
    shares = shared_out(_structure_share, texts, worth_it=WORTH_SHARING)
    return [shares[n % len(shares)][n // len(shares)] for n in range(len(texts))]


def _structure_share(texts: Sequence[Text]) -> list[list[Problem]]:
    found = []
    for text in texts:
        found.append(list(_told(text, STRUCTURE)))
        text.forget_words()
    return found


def style_problems(texts: list[Text], edition: Edition) -> Iterator[Problem]:
    """Style and spelling, of which nothing is asked that was imported or retells an older post."""
    right_words = right_words_of(edition.catalogue.root)
    asked = f"style {spelling_version()} {sorted(right_words)}"
    own = [text for text in texts if not is_history(text.item) and not text.is_sound(asked)]
    found = [problem for text in own for problem in _told(text, STYLE)]
    found += spelling_problems(((text.item, text.prose) for text in own), right_words)
    yield from found
    faulty = {problem.path for problem in found}
    for text in own:
        if text.item.file.shown not in faulty:
            text.remember(asked)


def _told(text: Text, checks: tuple[Check, ...]) -> Iterator[Problem]:
    for check in checks:
        yield from islice(check(text.item, text.prose), MOST)
