"""How Word text looks, and how its paragraphs are set: direct properties, styles, table style, document defaults.

    run's own rPr ▶ character style chain ▶ paragraph style chain ▶ table style ▶ document defaults

A property counts from the first of these that states it. Bold, italic and hidden are toggles instead: stated
by the run itself they are final, but two *kinds* of style that both switch them on cancel each other (§17.7.3).
黑体 among text in another face counts as bold, as it does in PDF.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, field

from wordcheck.model.manuscript import Style
from wordcheck.reading.docx.package import A, Setting, W, merged, toggle, value
from wordcheck.reading.fonts import is_bold
from wordcheck.reading.starts import is_chinese


class Look(Struct, frozen=True):
    """A run's style, and whether it is printed and struck through."""

    style: Style
    hidden: bool = False
    struck: bool = False


class Around(Struct, frozen=True):
    """What a run inherits from where it stands: paragraph style, background, and the cell's table style."""

    style_id: str | None = None
    shaded: bool = False
    table: tuple[Any, ...] = ()
    """Run properties of the table style that hold in this cell, strongest first."""


class Styles(Struct):
    """The styles of a document by id, with what was resolved so far."""

    by_id: dict[str, Any] = field(default_factory=dict)
    run_defaults: Any | None = None
    paragraph_defaults: Any | None = None
    default_paragraph: str | None = None
    """Id of the style of paragraphs that name none."""
    fonts: Mapping[str, str] = field(default_factory=dict)
    """Theme fonts: `minorEastAsia` and its like."""
    _chains: dict[str, list[Any]] = field(default_factory=dict)
    _looks: dict[tuple[Any, ...], Look] = field(default_factory=dict)
    _settings: dict[str, Setting] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Any | None, theme: Any | None = None) -> Styles:
        """From the roots of styles.xml and of the theme."""
        made = cls(fonts=_theme_fonts(theme))
        if root is None:
            return made
        made.by_id = {str(s.get(W + "styleId")): s for s in root.findall(W + "style")}
        made.run_defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        made.paragraph_defaults = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        made.default_paragraph = next((i for i, s in made.by_id.items() if _is_default(s, "paragraph")), None)
        return made

    def chain(self, style_id: str | None) -> list[Any]:
        """A style and those it is based on, nearest first."""
        key = style_id or ""
        if key not in self._chains:
            found: list[Any] = []
            at: str | None = style_id
            seen: set[str] = set()
            while at in self.by_id and at not in seen:
                seen.add(at)
                found.append(self.by_id[at])
                at = value(self.by_id[at], "basedOn")
            self._chains[key] = found
        return self._chains[key]

    def name(self, style_id: str | None) -> str:
        """The style's name as people see it."""
        key = style_id or ""
        if key not in self._names:
            self._names[key] = value(self.by_id.get(key), "name") or ""
        return self._names[key]

    # -- runs

    def look(self, run: Any, around: Around, text: str) -> Look:
        """How `text` of a run (or of anything that holds a `w:rPr`) looks."""
        properties = run.find(W + "rPr")
        own = () if properties is None else tuple((e.tag, *e.attrib.items()) for e in properties)
        key = (own, around, not text.isascii() and any(map(is_chinese, text)))
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = self._resolve(properties, around, key[2])
        return found

    def _resolve(self, properties: Any | None, around: Around, chinese: bool) -> Look:
        own = [properties] if properties is not None else []
        character = self._run_layers(value(properties, "rStyle"))
        paragraph = self._run_layers(around.style_id)
        defaults = [self.run_defaults] if self.run_defaults is not None else []
        layers = [*own, *character, *paragraph, *around.table, *defaults]

        def switched(name: str) -> bool:
            stated: bool | None = _first(toggle(x, name) for x in own)
            if stated is not None:
                return stated
            kinds = (character, paragraph, around.table)
            on = sum(_first(toggle(x, name) for x in kind) is True for kind in kinds) % 2 == 1
            return bool(on or _first(toggle(x, name) for x in defaults) is True)

        def stated(name: str) -> str:
            return _first(value(x, name) for x in layers) or ""

        size, color, highlight = stated("sz"), stated("color"), stated("highlight")
        shade = _first(merged(x).get("shd") for x in layers)
        plain = color in ("", "auto", "000000")
        font = self._font(layers, chinese)
        style = Style(
            bold=switched("b") or (chinese and is_bold(font) and not self._heavy_body()),
            italic=switched("i"),
            underline=stated("u") not in ("", "none"),
            size=float(size) / 2 if size.isdigit() else 10.0,
            font=font,
            color="" if plain else f"#{color.lower()}",
            shaded=around.shaded or is_filled(shade) or highlight not in ("", "none", "white"),
            dotted=stated("em") not in ("", "none"),
            caps=switched("caps") or switched("smallCaps") or None,
        )
        struck = _first(toggle(x, "strike") for x in layers) is True or _first(toggle(x, "dstrike") for x in layers)
        return Look(style, switched("vanish"), struck is True)

    def _heavy_body(self) -> bool:
        """Whether Chinese text is set in 黑体, or another face that is printed for emphasis, where nothing says otherwise."""
        layers = [*self._run_layers(self.default_paragraph), self.run_defaults]
        return is_bold(self._font([x for x in layers if x is not None], True))

    def _run_layers(self, style_id: str | None) -> list[Any]:
        return [p for s in self.chain(style_id) if (p := s.find(W + "rPr")) is not None]

    def _font(self, layers: list[Any], chinese: bool) -> str:
        script = "eastAsia" if chinese else "ascii"
        for layer in layers:
            fonts = layer.find(W + "rFonts")
            if fonts is not None:
                theme = fonts.get(f"{W}{script}Theme")
                if found := self.fonts.get(theme or "") or fonts.get(W + script):
                    return str(found)
        return ""

    # -- paragraphs

    def setting(self, style_id: str | None) -> Setting:
        """Paragraph properties of a style with those it is based on and the defaults: element name to attributes."""
        key = style_id or ""
        if key not in self._settings:
            layers = [s.find(W + "pPr") for s in self.chain(style_id)]
            self._settings[key] = merged(*reversed([*layers, self.paragraph_defaults]))
        return self._settings[key]

    # -- tables

    def table_layers(self, style_id: str | None, kinds: Iterable[str]) -> tuple[list[Any], bool]:
        """Run properties that a table style gives to cells of these kinds (`firstRow`, …), strongest first; shading."""
        runs: list[Any] = []
        shaded = False
        wanted = [*kinds]
        for style in self.chain(style_id):
            parts = {p.get(W + "type"): p for p in style.findall(W + "tblStylePr")}
            for holder in (*(parts[k] for k in wanted if k in parts), style):
                if (found := holder.find(W + "rPr")) is not None:
                    runs.append(found)
                shaded = shaded or is_filled(merged(holder.find(W + "tcPr")).get("shd"))
        return runs, shaded


def is_filled(shade: Mapping[str, str] | None) -> bool:
    """Whether a `w:shd` with these attributes prints a background."""
    if shade is None:
        return False
    pattern = shade.get("val", "clear")
    if pattern != "clear":
        return pattern != "nil"
    theme = shade.get("themeFill", "background1")
    return shade.get("fill", "auto").upper() not in ("AUTO", "FFFFFF") or theme not in ("background1", "light1")


def _first(found: Iterable[Any]) -> Any:
    return next((x for x in found if x is not None), None)


def _is_default(style: Any, kind: str) -> bool:
    return style.get(W + "type") == kind and style.get(W + "default") in ("1", "true", "on")


def _theme_fonts(theme: Any | None) -> dict[str, str]:
    made: dict[str, str] = {}
    scheme = theme.find(f"{A}themeElements/{A}fontScheme") if theme is not None else None
    if scheme is None:
        return made
    for kind in ("major", "minor"):
        holder = scheme.find(f"{A}{kind}Font")
        if holder is None:
            continue
        latin = holder.find(A + "latin")
        east = holder.find(A + "ea")
        named = {f.get("script"): f.get("typeface", "") for f in holder.findall(A + "font")}
        made[f"{kind}HAnsi"] = made[f"{kind}Ascii"] = latin.get("typeface", "") if latin is not None else ""
        made[f"{kind}EastAsia"] = (east.get("typeface") if east is not None else "") or named.get("Hans", "")
    return made
