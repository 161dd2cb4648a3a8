"""The forms of the repository: which boxes each has, taken from the schema of its kind."""

from __future__ import annotations

from dataclasses import dataclass

from coop_toolkit.schema import BY_KIND, Field, Schema
from coop_toolkit.schema.values import Choice, Many, Reference

BODY = "body"


@dataclass(frozen=True)
class Box:
    """One box of a form.

    `key` is the header's key it fills, or BODY for the text below the header; `label` is the
    heading that a filled-in form shows above the answer, unique in its form; `choices` are
    empty where anything may be typed;
    `many` takes several answers, `long` several lines; `names` that the answer names another
    page, whose slug stands in the file.
    """

    key: str
    label: str
    says: str
    example: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    many: bool = False
    long: bool = False
    names: bool = False


@dataclass(frozen=True)
class Form:
    """One form: `name` is its file's, `kind` what it makes, "" where editors answer it."""

    name: str
    title: str
    about: str
    boxes: tuple[Box, ...]
    opening: str = ""
    kind: str = ""


# What an officer is asked for, in this order; the other keys can be added to the file later.
_ASKED = {
    "event": ("starts", "ends", "repeats", "venue", "room", "series", "organiser", "booking",
              "cost", "audience", "access", "summary"),
    "project": ("stage", "stage_since", "summary", "contact", "lead", "partners", "place",
                "get_involved", "website"),
    "do": ("theme", "effort", "who", "summary", "tried_by", "result"),
}  # fmt: skip
_TITLES = {
    "event": "Name of the event",
    "project": "Name of the project",
    "do": "What to do, in at most 60 letters",
}
_TEXTS = {
    "event": "What happens there",
    "project": "More about it",
    "do": "How to do it, in two or three sentences",
}
_ABOUT = {
    "event": "Fill in what you know. It becomes a proposal that an editor looks at.",
    "project": "A community project that should stand in the list of projects.",
    "do": "One thing that people can do, small enough to try.",
}
_PRIVATE = (
    "Everybody can read what you write here. Leave out people's own telephone numbers and "
    "e-mail addresses."
)
_PAGE = Box(
    "page", "Address of the page", "Copy it from the top of your browser.",
    "https://toolkit.example/about/", required=True,
)  # fmt: skip
_MISTAKE = Form(
    "mistake",
    "Tell us of a mistake",
    "Something on a page is wrong, out of date or hard to understand.",
    (
        _PAGE,
        Box("wrong", "What is wrong", "Copy the words, or say where they stand.",
            required=True, long=True),
        Box("right", "What should stand there", "If you know it, and how you know it.", long=True),
    ),
    _PRIVATE,
)  # fmt: skip
_TAKEDOWN = Form(
    "takedown",
    "Ask for something to be taken down",
    "A page, a comment, a picture or a name. You need not say why.",
    (
        _PAGE,
        Box("what", "What should be taken down", "The page, a comment, a picture or a name.",
            required=True, choices=("the page", "a comment", "a picture", "a name")),
        Box("which", "Which one", "So that we find it. You need not say why.", long=True),
    ),
    f"{_PRIVATE} If what you ask for is private, write to the team instead: its address is at "
    "the foot of every page.",
)  # fmt: skip


def forms() -> tuple[Form, ...]:
    """Every form, those that make a page first."""
    return (*(_form(BY_KIND[kind]) for kind in _ASKED), _MISTAKE, _TAKEDOWN)


def _form(schema: Schema) -> Form:
    article = "an" if schema.noun[0] in "aeio" else "a"
    asked = tuple(_box(schema.by_key[key]) for key in _ASKED[schema.kind])
    title = Box("title", _TITLES[schema.kind], "", schema.by_key["title"].example, required=True)
    text = Box(BODY, _TEXTS[schema.kind], "", required=schema.body_wanted, long=True)
    return Form(
        schema.kind.replace(" ", "-"),
        f"Propose {article} {schema.noun}",
        _ABOUT[schema.kind],
        (title, *asked, text),
        _PRIVATE,
        schema.kind,
    )


def _box(field: Field) -> Box:
    value = field.value
    item = value.item if isinstance(value, Many) else value
    choices = tuple(item.meanings) if isinstance(item, Choice) else ()
    return Box(
        field.key,
        field.key.replace("_", " ").capitalize(),
        _says(field, choices),
        "" if isinstance(item, Reference) else field.example,
        field.required,
        choices,
        many=isinstance(value, Many),
        long=isinstance(value, Many) and not choices and not value.commas,
        names=isinstance(item, Reference),
    )


def _says(field: Field, choices: tuple[str, ...]) -> str:
    """What the box is for, and what may be written where that is not plain from the choices."""
    value = field.value
    if isinstance(value, Reference):
        return f"{field.says} Write its name as this site does."
    if isinstance(value, Many) and not choices:
        how = "Commas between them." if value.commas else "One a line."
        return f"{_without_keys(field.says)} {how}"
    plain = choices or value.right_values == "words"
    return field.says if plain else f"{field.says} Write {value.right_values}."


def _without_keys(says: str) -> str:
    """A sentence without the list of a record's keys, of which a form asks for one only."""
    return says.partition(":")[0].rstrip(".") + "."
