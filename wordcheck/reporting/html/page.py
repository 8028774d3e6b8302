"""A page that needs nothing from elsewhere: style and script stand in it, and its policy lets nothing else run."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.html.markup import Markup, both, joined, tag, text

_FOLDER = Path(__file__).parent
BUTTONS = joined(
    (
        tag("button", both(Said("English", "中文")), id="tongue", type="button"),
        tag("button", both(Said("深色/浅色", "Dark/light")), id="theme", type="button"),
    )
)
"""The other language, the other colours: what `common.js` listens to."""


def asset(names: str, ending: str) -> str:
    """Style sheets or scripts that stand beside this module, one after the other."""
    return "".join((_FOLDER / f"{name}.{ending}").read_text("utf-8") for name in names.split())


def told(said: Said, tongue: Tongue) -> dict[str, str]:
    """Attributes by which `common.js` puts words into what shows one language at a time: an option, a hint, a name for the ear."""
    return {"data_zh": said.in_("zh"), "data_en": said.in_("en"), "aria_label": said.in_(tongue)}


def search_box(tongue: Tongue) -> Markup:
    """The field to search in, which says so in the language of the page."""
    said = Said("查找  /", "Search  /")
    attributes = "".join(f' {k.replace("_", "-")}="{text(v)}"' for k, v in told(said, tongue).items())
    return Markup(f'<input type="search" id="search" placeholder="{text(said.in_(tongue))}"{attributes}>')


def page(title: str, styles: str, scripts: str, body: Iterable[Markup], tongue: Tongue) -> Iterator[str]:
    """The whole document piece by piece: a page of many documents is larger than all that is known of them.

    `styles` and `scripts` name files beside this module, without their endings; `body` stands in its body before the script.
    """
    style, script = asset(styles, "css"), asset(scripts, "js")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:"
    head = joined(
        (
            Markup('<meta charset="utf-8">'),
            Markup(f'<meta http-equiv="Content-Security-Policy" content="{text(policy)}">'),
            Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            tag("title", title),
            Markup(f"<style>{style}</style>"),
        )
    )
    lang = "zh-Hans" if tongue == "zh" else "en"
    yield f'<!doctype html>\n<html lang="{lang}" data-ui="{tongue}"><head>{head}</head><body>'
    yield from body
    yield f"<script>{script}</script></body></html>\n"


def _hash(source: str) -> str:
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
