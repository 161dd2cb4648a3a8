"""What an editor lets stand in a file, and why, in the ways people write it.

`phone, because it is a public helpline`, `phone: public helpline` and `020 7946 0958 (the
helpline)` are all read. What is let stand comes first: a kind, or one number or address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coop_toolkit.frontmatter import Entries, Entry, Items, Node
from coop_toolkit.frontmatter import scalar_text as written
from coop_toolkit.model.source import Allowance
from coop_toolkit.privacy import private_addresses
from coop_toolkit.schema.misreading import Misread, nearest
from coop_toolkit.schema.values import Text, read_part

SUCH_AS = "it is a public contact"
_MOST = 200
_TEXT = Text(limit=300)
_KIND = re.compile(
    r"(?:(?:the|our|an?)\s+)?(?:(?:tele)?phones?|mobiles?|(?P<mail>e[ -]?mails?))"
    r"(?:\s+(?:numbers?|address(?:es)?))?(?!\w)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:[,&/+]|(?:and|or)\b)\s*(?:(?:and|or)\b\s*)?", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:$|[,:;(–—-]|because\b)", re.IGNORECASE)
_BEFORE_REASON = re.compile(r"[\s,:;(–—-]*(?:because\b)?[\s:]*", re.IGNORECASE)
_NAMED = re.compile(r"(.+?)(?=\s*(?:$|[,:;(]|\sbecause\b))", re.IGNORECASE)
_KINDS = {"phone": "phone numbers", "e-mail": "e-mail addresses"}
_WORDS = {word: word for word in _KINDS} | {
    "telephone": "phone", "mobile": "phone", "email": "e-mail",
}  # fmt: skip
_REASONS = ("because", "reason", "why")


@dataclass(frozen=True)
class AllowanceList:
    """Allowances, one a line, in one line, or as keys with the reasons as their values."""

    right_values: str = (
        "a list: phone or e-mail, or the number or address itself, each with the reason"
    )
    most: int = _MOST

    def read(self, node: Node) -> tuple[Allowance, ...]:
        """The allowances in the order typed.

        Raises:
            Misread: one does not say what may stand, or not why.
        """
        nodes = node.items if isinstance(node, Items) else (node,)
        if len(nodes) > self.most:
            raise Misread(f"there are {len(nodes)} entries here; {self.most} is the most")
        return tuple(found for part in nodes for found in _allowances(part))


def _allowances(node: Node) -> Iterator[Allowance]:
    if isinstance(node, Entries):
        yield from _of_record(node)
        return
    text = read_part(_TEXT, node)
    if text:
        yield from _placed(text, node, text)


def _of_record(record: Entries) -> Iterator[Allowance]:
    """Those of `phone: public helpline`, also with the reason under a key of its own."""
    said = next((entry for name in _REASONS if (entry := record.get(name))), None)
    reason = f" because {read_part(_TEXT, said.value)}" if said else ""
    others = [entry for entry in record if entry is not said]
    for entry in others or record:
        yield from _of_entry(entry, reason)


def _of_entry(entry: Entry, reason: str) -> Iterator[Allowance]:
    value = read_part(_TEXT, entry.value)
    named = "" if entry.name == "what" else f"{entry.key.text.strip()}: "
    node = entry.value if not named or _things(named)[0] else entry.key
    yield from _placed(f"{named}{value}{reason}", node, value if node is entry.value else "")


def _placed(text: str, node: Node, typed: str) -> Iterator[Allowance]:
    """The allowances of a text; what is said of a wrong one points at what was `typed` there."""
    try:
        yield from _read(text, typed)
    except Misread as misread:
        raise misread.at(node) from None


def _read(text: str, typed: str) -> Iterator[Allowance]:
    things, rest = _things(text)
    if not things:
        raise _unknown(text, typed)
    because = _BEFORE_REASON.sub("", rest, count=1).rstrip(" .)")
    if not re.search(r"[^\W\d_]", because):
        raise _without_reason(things, typed)
    yield from (Allowance(thing, because) for thing in things)


def _things(text: str) -> tuple[list[str], str]:
    """What a text lets stand, and the rest of it.

    After a comma may come the reason, so that a word there only counts where the list goes on
    or ends: `phone, e-mail is not read` is about telephone numbers alone.
    """
    things: list[str] = []
    rest = text
    while found := _thing(rest):
        thing, after = found
        if things and not (_ENDS.match(after) or _AND.match(after)):
            break
        things, rest = [*things, thing], after
        joint = _AND.match(rest)
        if joint is None or not _thing(rest[joint.end() :]):
            break
        rest = rest[joint.end() :]
    return things, rest


def _thing(text: str) -> tuple[str, str] | None:
    """The kind, number or address that a text begins with, and what follows."""
    kind = _KIND.match(text)
    start = re.match(r"[\s:]*", text[kind.end() :] if kind else text)
    begins = (kind.end() if kind else 0) + (start.end() if start else 0)
    for found in private_addresses(text[begins:]):
        if found.start == 0:
            return found.text, text[begins + len(found.text) :]
    if kind is None:
        return None
    return "e-mail" if kind["mail"] else "phone", text[kind.end() :]


def _without_reason(things: list[str], typed: str) -> Misread:
    named = " and ".join(_KINDS.get(thing, thing) for thing in things)
    why = SUCH_AS if len(things) == 1 else "they are public contacts"
    instead = f"{' and '.join(things)} because {why}" if _things(typed)[0] else why
    return Misread(
        f"this lets {named} stand without saying why",
        advice="Say why, such as:",
        instead=(written(instead),),
    )


def _unknown(text: str, typed: str) -> Misread:
    named = _NAMED.match(text)
    name = named[0] if named else text
    likely = _WORDS.get(nearest(name, list(_WORDS)), "")
    because = _BEFORE_REASON.sub("", text[len(name) :], count=1) or SUCH_AS
    better = f"{likely} because {because}" if typed else likely
    return Misread(
        f"“{name}” cannot be allowed",
        advice=f"Did you mean {likely}? Write:"
        if likely
        else "Start with phone or e-mail, or with the number or address itself, then say why.",
        instead=(written(better),) if likely else (),
    )
