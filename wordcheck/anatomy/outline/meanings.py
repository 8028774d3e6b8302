"""A number's meanings, with what is the same for all readings side by side."""

from __future__ import annotations

from wordcheck.anatomy.numbers import numbering
from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.numbering import Setting
from wordcheck.anatomy.outline.hypotheses import Hypothesis, Item

RIDERS = "endorsement "
_ARTICLE = "article "
NESTED = 0.5
"""What speaks for a list where the format gives it that depth."""


class Number:
    """A meaning of a candidate's number with what is the same for all readings side by side, told once for all of them."""

    __slots__ = ("annex", "ends", "item", "listed", "prefix", "reading", "rider", "saved", "setting", "spaced", "style", "through", "twin", "value")  # fmt: skip

    def __init__(self, reading: Reading, setting: Setting) -> None:
        self.reading, self.setting = reading, setting
        self.item = Item.numbered(reading, setting)
        self.style = style = reading.style
        self.prefix, self.value = reading.path[:-1], reading.path[-1]
        self.twin = numbering.twin(style)
        self.annex = numbering.is_annex(style)
        self.spaced = " " in style
        self.rider = style.startswith(RIDERS)
        self.through = style.startswith(_ARTICLE)
        """Whether it is an article, whose numbers run through the parts of a policy."""
        self.listed = self.item.listed
        self.ends = (numbering.rank(style) or 0) > 8
        self.saved = _most_saved(setting, bool(self.prefix))


def _most_saved(setting: Setting, decimals: bool) -> float:
    """More than what can speak for a list below a clause makes it cheaper to open (`_open`), no colon standing before it."""
    saved = 0.0 if setting.nesting is None else NESTED
    saved += 0.0 if setting.level is None else 0.5
    saved += 0.0 if setting.indent is None else 0.3
    return saved + (0.5 if decimals else 0.0) + 0.41


def running_value(h: Hypothesis, n: Number) -> int | None:
    """The value of the last item of this style, where it could run on across parents."""
    known = h.seen.get(n.style)
    if known is None or known[0][:-1] != n.prefix:
        return None
    return known[0][-1]
