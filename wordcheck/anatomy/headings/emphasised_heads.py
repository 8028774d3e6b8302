"""Headings that only italics, or the emphasis of a paragraph's first words, show.

    *Growing crops*                        <- a line in italics above plain text
    We insure growing crops …
    **Open ground.** Crops in the open …   <- first words in bold, in italics or a colour, closed by a stop

One such line may be a remark, one such beginning a term. So they count together: several in one look, nearly each with words of its own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.headings.cues import Cue
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.languages.bullets import MEMBER_SIGNS
from wordcheck.languages.lazily import lazily

_FEW = 3
"""Fewest headings that show what a look is for."""
_LONGEST = 60
_MOST_WORDS = 9
_RANK = 10.6
"""Prominence of a line in italics: above what shows nothing, below bold."""
_SCORE = 2.4
_OWN = 0.8
"""Share of them that must say something of their own; `Note.` comes back."""
_SHARE = 0.6
"""Share of all passages in italics that must be such lines; else italics serve for remarks."""
_MOSTLY = 0.7
"""Share of the higher headings that have a lower one right below them."""
_AS_MUCH, _HIGHER = 0.2, 0.9
"""Difference of prominence up to which two looks stand out as much, and by how much the higher one is raised."""
_TEXT = 30
"""Fewest characters of the text behind first words."""
_STOP = lazily(r"\s*[.。](?=\s|[\u4e00-\u9fff])|\s+[–—]\s")
"""What closes first words that are a heading, at their end or right behind them."""
_NO_HEAD = lazily(
    r"[.;:,。；：，!]|^(?:note|nb|example|e\.g|i\.e|provided|for example|see)\b|\b(?:mean|means|includes?)$",
    re.IGNORECASE,
)
_ENDS = tuple(".;:,。；：，、!！")


def italic_heads(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with lines in italics above plain text read as headings, where a wording in upright type has several."""
    slanted = [p for p in passages if p.look.italic and p.table is None]
    if len(slanted) < _FEW or 2 * sum(len(p.text) for p in slanted) > sum(len(p.text) for p in passages):
        return list(cues)
    found = [p.index for p in slanted if _stands_above(passages, p, cues[p.index])]
    own = len({passages[i].text for i in found})
    if len(found) < max(_FEW, _SHARE * len(slanted)) or own < _OWN * len(found):
        return list(cues)
    made = list(cues)
    for i in found:
        size = passages[i].look.size or 0.0
        made[i] = Cue(_SCORE, f"h:italic:{size:g}", _RANK)
    return made


def _stands_above(passages: Sequence[Passage], p: Passage, cue: Cue | None) -> bool:
    """Whether a line in italics is as short as a heading, nothing more prominent, and has plain text below it."""
    if p.readings or p.side or p.index + 1 >= len(passages) or (cue is not None and cue.rank > _RANK):
        return False
    words = p.text.strip()
    if len(words) > _LONGEST or len(words.split()) > _MOST_WORDS or words.endswith(_ENDS) or not _opens(words):
        return False
    before, after = passages[p.index - 1] if p.index else None, passages[p.index + 1]
    open_before = before is not None and not before.ends_sentence and len(before.text) > _LONGEST
    speaks = bool(after.readings) or after.ends_open or after.ends_sentence
    return not open_before and not after.look.italic and after.table is None and speaks


def run_in_heads(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with first words that their emphasis sets apart, and a stop closes, read as headings of their paragraphs."""
    found: defaultdict[float, dict[int, int]] = defaultdict(dict)
    for i, p in enumerate(passages):
        if (
            p.look.lead
            and not p.side
            and not p.readings
            and p.table is None
            and cues[i] is None
            and (length := _head(p))
        ):
            found[p.look.size or 0.0][i] = length
    made = list(cues)
    for size, heads in found.items():
        times = Counter(passages[i].text[:n] for i, n in heads.items())
        if len(heads) >= _FEW and len(times) >= _OWN * len(heads):
            for i, n in heads.items():
                made[i] = Cue(_SCORE, f"h:side:{size:g}", 5.0, n)
    return made


def _head(p: Passage) -> int:
    """Characters of the first words that are a heading, 0 where they are none."""
    words = p.text[: p.look.lead].rstrip()
    bare = words.rstrip(".。").rstrip()
    behind = p.text[len(bare) :]
    stop = _STOP.match(behind)
    if stop is None or (p.ornament and set(p.ornament) <= MEMBER_SIGNS):
        return 0
    text = behind[stop.end() :].lstrip()
    short = 2 < len(bare) <= _LONGEST and len(bare.split()) <= _MOST_WORDS and _NO_HEAD.search(bare) is None
    speaks = (len(text) >= _TEXT or p.ends_open) and _opens(text.lstrip("“\"'("))
    return len(bare) if short and speaks and _opens(bare) else 0


def _opens(words: str) -> bool:
    """Whether words begin as a heading or a sentence does."""
    return bool(words) and (words[0].isupper() or words[0].isdigit() or not words[0].isascii())


def above_by_place(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with headings of one look raised above those of another that stands out as much: they stand right above these, never below.

    Two colours say nothing of which is the higher one; that `Exclusions` in red stands right above `War` in blue does.
    """
    right_below: Counter[tuple[str, str]] = Counter()
    times: Counter[str] = Counter()
    ranks: dict[str, float] = {}
    for i, cue in enumerate(cues):
        if cue is None or cue.length is not None or cue.score <= 0 or passages[i].readings:
            continue
        times[cue.style] += 1
        ranks[cue.style] = cue.rank
        after = cues[i + 1] if i + 1 < len(cues) else None
        if after is not None and after.length is None and after.score > 0 and after.style != cue.style:
            right_below[cue.style, after.style] += 1
    higher = {
        a
        for (a, b), n in right_below.items()
        if n >= _FEW and n >= _MOSTLY * times[a] and not right_below[b, a] and abs(ranks[a] - ranks[b]) < _AS_MUCH
    }
    return [replace(c, rank=c.rank + _HIGHER) if c is not None and c.style in higher else c for c in cues]
