"""Pages made in our own environment are those that Jinja's would make."""

from __future__ import annotations

from typing import Any

import jinja2
import pytest
from coop_toolkit.generation.environment import escaped, site_environment
from hypothesis import given
from hypothesis import strategies as st
from jinja2.runtime import Context
from markupsafe import Markup, escape

OPTIONS: dict[str, Any] = {"undefined": jinja2.StrictUndefined}


@given(st.one_of(st.text(), st.text().map(Markup), st.integers(), st.booleans(), st.none()))
def test_a_value_is_escaped_as_markupsafe_escapes_it(value: object) -> None:
    assert escaped(value) == escape(value)


@jinja2.pass_context
def who(context: Context, greeting: str) -> str:
    """A greeting for the name that the page has."""
    return f"{greeting} {context['name']}"


def _rendered(source: str) -> list[str]:
    """What Jinja's own environment and ours make of a template."""
    pages = jinja2.DictLoader({"page": source})
    stock = jinja2.Environment(loader=pages, autoescape=True, **OPTIONS)
    stock.globals["who"] = who
    ours = site_environment(stock, {**OPTIONS, "autoescape": True})
    values = {"name": "<Ada>", "names": ["<Ada>", "Grace"]}
    return [env.get_template("page").render(values) for env in (stock, ours)]


@pytest.mark.parametrize(
    "source",
    [
        "{{ name }}, {{ name | upper }} and {{ '<b>' | safe }}",
        "{{ who('Hello') }}{% for other in names %}{{ who(other) }}{% endfor %}",
        "{% macro row(name) %}<li>{{ name }}{{ caller() }}</li>{% endmacro %}"
        "{% for other in names %}{% call row(other) %}{{ loop.index }}{% endcall %}{% endfor %}",
        "{% set kept %}<b>{{ name }}</b>{% endset %}{{ kept }}{{ name ~ kept }}",
    ],
    ids=["values", "asks for the context", "a macro with a block", "kept text"],
)
def test_a_page_is_that_of_jinjas_own_environment(source: str) -> None:
    stock, ours = _rendered(source)
    assert ours == stock
    assert "&lt;Ada&gt;" in ours or "&lt;ADA&gt;" in ours
