"""How Word text looks: run, character style, paragraph style chain, document defaults."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from wordcheck.model.manuscript import Style
from wordcheck.reading.docx_package import W, toggle, value

_PLAIN_SHADES = {"auto", "FFFFFF", "ffffff", None}


@dataclass
class Styles:
    """The styles of a document by id, with what was resolved so far."""

    by_id: dict[str, Any] = field(default_factory=dict)
    defaults: Any | None = None
    _chains: dict[str, list[Any]] = field(default_factory=dict)
    _known: dict[tuple[str, bytes], Style] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Any | None) -> Styles:
        """From the root of styles.xml."""
        made = cls()
        if root is None:
            return made
        made.by_id = {str(s.get(W + "styleId")): s for s in root.findall(W + "style")}
        found = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        made.defaults = found
        return made

    def default_paragraph(self) -> str | None:
        """Id of the paragraph style that paragraphs without one have."""
        return next(
            (
                i
                for i, s in self.by_id.items()
                if s.get(W + "type") == "paragraph" and s.get(W + "default") in ("1", "true")
            ),
            None,
        )

    def chain(self, style_id: str | None) -> list[Any]:
        """A style and those it is based on, nearest first."""
        key = style_id or ""
        if key not in self._chains:
            found, at, seen = [], style_id, set[str]()
            while at in self.by_id and at not in seen:
                seen.add(at)
                found.append(self.by_id[at])
                at = value(self.by_id[at], "basedOn")
            self._chains[key] = found
        return self._chains[key]

    def name(self, style_id: str | None) -> str:
        """The style's name as people see it."""
        style = self.by_id.get(style_id or "")
        return (value(style, "name") or "") if style is not None else ""

    def paragraph_value(self, paragraph: Any, style_id: str | None, name: str) -> Any | None:
        """The element `name` of the paragraph's properties, its own or its style's."""
        for holder in (paragraph, *self.chain(style_id)):
            properties = holder.find(W + "pPr")
            found = properties.find(W + name) if properties is not None else None
            if found is not None:
                return found
        return None

    def run_style(self, run: Any, paragraph_style: str | None, shaded: bool) -> Style:
        """The style of a run inside a paragraph of that style; `shaded` is the paragraph's or cell's own shading."""
        properties = run.find(W + "rPr")
        from lxml import etree

        key = (f"{paragraph_style}|{shaded}", b"" if properties is None else etree.tostring(properties))
        if key not in self._known:
            self._known[key] = self._resolve(properties, paragraph_style, shaded)
        return self._known[key]

    def _resolve(self, properties: Any | None, paragraph_style: str | None, shaded: bool) -> Style:
        own = [properties] if properties is not None else []
        character = [s.find(W + "rPr") for s in self.chain(value(properties, "rStyle"))]
        paragraph = [s.find(W + "rPr") for s in self.chain(paragraph_style)]
        layers = [x for x in (*own, *character, *paragraph, self.defaults) if x is not None]
        size = next((v for x in layers if (v := value(x, "sz"))), None)
        fonts = next((f for x in layers if (f := x.find(W + "rFonts")) is not None), None)
        color = next((v for x in layers if (v := value(x, "color"))), "") or ""
        emphasis = next((v for x in layers if (v := value(x, "em"))), "none")
        shade = next((s.get(W + "fill") for x in layers if (s := x.find(W + "shd")) is not None), None)
        highlight = next((v for x in layers if (v := value(x, "highlight"))), "none")
        underline = next((v for x in layers if (v := value(x, "u"))), "none")
        return Style(
            bold=next((t for x in layers if (t := toggle(x, "b")) is not None), False),
            italic=next((t for x in layers if (t := toggle(x, "i")) is not None), False),
            underline=underline != "none",
            size=int(size) / 2 if size and size.isdigit() else None,
            font=(fonts.get(W + "eastAsia") or fonts.get(W + "ascii") or "") if fonts is not None else "",
            color="" if color in ("", "auto", "000000") else f"#{color.lower()}",
            shaded=shaded or shade not in _PLAIN_SHADES or highlight != "none",
            dotted=emphasis != "none",
        )


def is_shaded(properties: Any | None) -> bool:
    """Whether a paragraph or cell has a background of its own."""
    shade = properties.find(W + "shd") if properties is not None else None
    return shade is not None and shade.get(W + "fill") not in _PLAIN_SHADES
