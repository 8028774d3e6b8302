"""A drawing being made: shapes and words put down at places, and its twin in text."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from wordcheck.languages.width import cell_width, clip
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.html.markup import Markup, both, joined, tag, text

WIDE = 1000
"""Width of every picture in its own units, of which about 6.2 go to a cell of its small type."""
CELL = 6.2

Cell = str | int | Said | Markup


class Picture(Struct, frozen=True):
    """A finished drawing: the SVG element, its size, and the same as a table."""

    title: Said
    svg: Markup
    height: int
    heads: tuple[Said, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Drawing:
    """Collects shapes. `key` begins the ids of its patterns; without a tongue words are put down in both languages."""

    def __init__(self, key: str, tongue: Tongue | None) -> None:
        self._key, self._tongue = key, tongue
        self._made: list[Markup] = []

    def add(self, shape: Markup) -> None:
        """Puts a shape down as it is."""
        self._made.append(shape)

    def words(self, said: Said | str, x: float, y: float, class_: str = "", room: float | None = None) -> Markup:
        """Words at a place, cut to `room`; the whole of cut words is their tooltip."""
        either = Said(said, said) if isinstance(said, str) else said
        if self._tongue is not None:
            return self._text(either.in_(self._tongue), x, y, class_, room)
        if either.zh == either.en:
            return self._text(either.zh, x, y, class_, room)
        return joined(
            self._text(words, x, y, f"{class_} {tongue}".strip(), room)
            for tongue, words in (("zh", either.in_("zh")), ("en", either.in_("en")))
        )

    def _text(self, words: str, x: float, y: float, class_: str, room: float | None) -> Markup:
        shown = words if room is None else clip(words, _cells(words, room))
        whole = tag("title", words) if shown != words else Markup("")
        return tag("text", whole, shown, x=number(x), y=number(y), class_=class_ or None)

    def bar(self, x: float, y: float, width: float, height: float, look: str, told: Said | str = "") -> Markup:
        """A bar with the look `solid`, `hatched`, `dotted`, `lined` or `plain` of a colour: `cover solid`."""
        name = self.tooltip(told)
        colour, _, form = look.partition(" ")
        fill = f"url(#{self._key}-{form}-{colour})" if form in _FORMS else None
        return tag(
            "rect", name, x=number(x), y=number(y), width=number(max(width, 0.5)), height=number(height), fill=fill,
            class_=look,
        )  # fmt: skip

    def tooltip(self, told: Said | str) -> Markup:
        """What a shape says when the pointer rests on it."""
        if not told:
            return Markup("")
        said = told if isinstance(told, str) else told.in_(self._tongue) if self._tongue else f"{told.zh} {told.en}"
        return tag("title", said)

    def done(self, title: Said, height: float, heads: Sequence[Said], rows: Sequence[Sequence[Cell]]) -> Picture:
        """The picture; `heads` and `rows` are its twin in text."""
        high = max(10, round(height))
        name = title.in_(self._tongue) if self._tongue else f"{title.zh} {title.en}"
        svg = tag(
            "svg", self._patterns(), *self._made, role="img", aria_label=name, class_="picture",
            viewBox=f"0 0 {WIDE} {high}", width=WIDE, height=high, xmlns="http://www.w3.org/2000/svg",
        )  # fmt: skip
        return Picture(title, svg, high, tuple(heads), tuple(tuple(r) for r in rows))

    def _patterns(self) -> Markup:
        made = []
        for colour in _COLOURS:
            for form, drawn in _FORMS.items():
                ground = tag("rect", width=8, height=8, class_=f"ground {colour}")
                inner = tag("path", d=drawn, class_=f"ink {colour} {form}")
                made.append(
                    tag(
                        "pattern",
                        ground,
                        inner,
                        id=f"{self._key}-{form}-{colour}",
                        width=8,
                        height=8,
                        patternUnits="userSpaceOnUse",
                    )
                )
        return tag("defs", *(m for m in made if f'id="{self._key}-' in m and self._uses(m)))

    def _uses(self, pattern: Markup) -> bool:
        """Patterns that nothing is filled with are left out."""
        name = pattern.split('id="', 1)[1].split('"', 1)[0]
        return any(f"url(#{name})" in shape for shape in self._made)


_COLOURS = ("cover", "exclusion", "definition", "figure", "other")
_FORMS = {
    "hatched": "M-2 2l4-4M0 8l8-8M6 10l4-4",
    "dotted": "M2 2h.01M6 6h.01",
    "lined": "M0 2h8M0 6h8",
}


def number(value: float) -> str:
    """A coordinate with one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")


def _cells(words: str, room: float) -> int:
    """Cells of a text that fit into some room: capitals are a third wider than small letters."""
    capitals = sum(c.isupper() for c in words) / max(1, len(words))
    return max(4, int(room / CELL / (1 + 0.4 * capitals)))


def lines(words: str, room: float, most: int) -> list[str]:
    """Words broken into at most `most` lines of `room` units, the last one cut."""
    made: list[str] = []
    cells, rest = _cells(words, room), words
    while rest and len(made) < most - 1 and cell_width(rest) > cells:
        piece = clip(rest, cells, "")
        cut = (
            piece.rfind(" ") if " " in piece[len(piece) // 2 :] and rest[len(piece) : len(piece) + 1].isalnum() else -1
        )
        piece = piece[:cut] if cut > 0 else piece
        made.append(piece.strip())
        rest = rest[len(piece) :].strip()
    return [*made, clip(rest, cells)] if rest else made


def cell(value: Cell) -> Markup:
    """A cell of the twin as HTML."""
    if isinstance(value, Markup):
        return value
    return both(value) if isinstance(value, Said) else text(str(value))


def plain(value: Cell, tongue: Tongue) -> str:
    """A cell of the twin as text."""
    return value.in_(tongue) if isinstance(value, Said) else str(value)
