"""HTML written by hand, escaped in one place: a `Markup` is safe to print, a plain string never is."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from wordcheck.languages.width import printable
from wordcheck.model.said import Said


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def text(words: str) -> Markup:
    """Words of a wording or of a message, escaped, control characters left out."""
    return Markup(escape(printable(words), quote=True))


def tag(name: str, *children: str, **attributes: str | int | bool | None) -> Markup:
    """An element; children that are no Markup are escaped. `class_` and `for_` stand for the reserved words."""
    listed = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{text(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    inner = "".join(child if isinstance(child, Markup) else text(child) for child in children)
    return Markup(f"<{name}{listed}>{inner}</{name}>")


def joined(parts: Iterable[Markup]) -> Markup:
    """Pieces of HTML one after the other."""
    return Markup("".join(parts))


def both(said: Said) -> Markup:
    """A message in both languages; the page shows one of them."""
    if not said:
        return Markup("")
    if said.zh == said.en or not said.zh or not said.en:
        return tag("span", said.zh or said.en)
    return joined((tag("span", said.zh, class_="zh", lang="zh"), tag("span", said.en, class_="en", lang="en")))
