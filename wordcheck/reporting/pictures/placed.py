"""A picture put where people look at it: into a page with its twin below, or into a file of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.html.markup import Markup, both, joined, tag, text
from wordcheck.reporting.html.page import BUTTONS, asset, page
from wordcheck.reporting.pictures.drawing import WIDE, Picture, cell, plain
from wordcheck.reporting.words import DISCLAIMER, SENTENCES

_STANDALONE = """svg { font-family: "Noto Sans", "Segoe UI", Arial, "Liberation Sans", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
.picture-name { font-size: 14px; font-weight: bold; }"""
_ROOM = 30
"""Units above each picture for its name."""


def in_page(picture: Picture | None) -> Markup:
    """The picture and, folded below it, the same as a table; nothing for None."""
    if picture is None:
        return Markup("")
    head = tag("thead", tag("tr", *(tag("th", both(h), scope="col") for h in picture.heads)))
    body = tag("tbody", *(tag("tr", *(tag("td", cell(c)) for c in row)) for row in picture.rows))
    summary = tag("summary", both(Said("同样内容的文字表", "The same as a table")))
    twin = tag("details", summary, tag("div", tag("table", head, body), class_="scroll", tabindex=0), class_="twin")
    return tag(
        "div", tag("h3", both(picture.title)), tag("div", picture.svg, class_="drawing"), twin, class_="pictured"
    )


def svg_file(pictures: Sequence[tuple[str, Picture]], tongue: Tongue) -> str:
    """Pictures one below the other, each under its name, as one SVG file for print and word processors.

    Colours are fixed (those for a light ground), since most programs know no variables.
    """
    made, y = [], 0
    for name, picture in pictures:
        made.append(tag("text", name, x=8, y=y + 20, class_="picture-name"))
        inner = Markup(picture.svg.replace("<svg ", f'<svg x="0" y="{y + _ROOM}" ', 1))
        made.append(joined((tag("desc", _told(picture, tongue)), inner)))
        y += _ROOM + picture.height
    if not made:
        made, y = [tag("text", SENTENCES["none"].in_(tongue), x=8, y=20)], 30
    style = asset("pictures", "css") + _STANDALONE
    values = dict(re.findall(r"--([\w-]+):\s*([^;]+);", _light()))
    settled = re.sub(r"var\(--([\w-]+)\)", lambda m: values[m[1]], style)
    ground = tag("rect", width="100%", height="100%", fill=values["paper"])
    root = tag("svg", Markup(f"<style>{settled}</style>"), ground, *made, xmlns="http://www.w3.org/2000/svg",
               viewBox=f"0 0 {WIDE} {y}", width=WIDE, height=y, lang="zh-Hans" if tongue == "zh" else "en")  # fmt: skip
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'


def html_file(title: str, documents: Sequence[tuple[str, Sequence[Markup]]], tongue: Tongue) -> str:
    """A page with the pictures of several documents, each under its name, with their twins."""
    made = [tag("section", tag("h2", name), *drawn) for name, drawn in documents]
    bar = tag("header", tag("h1", title), BUTTONS)
    body = (bar, tag("main", *made), tag("footer", tag("p", both(DISCLAIMER))))
    return "".join(page(title, "tokens base pictures column", "common pictures", body, tongue))


def _told(picture: Picture, tongue: Tongue) -> Markup:
    """The twin as lines of text."""
    heads = " | ".join(h.in_(tongue) for h in picture.heads)
    rows = [" | ".join(plain(c, tongue) for c in row) for row in picture.rows]
    return Markup("\n".join(text(line) for line in (picture.title.in_(tongue), heads, *rows)))


def _light() -> str:
    return asset("tokens", "css").split("}", 1)[0]
