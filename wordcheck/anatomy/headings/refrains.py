"""Headings that come back word for word below changing ones: “What is covered”, “What is not covered” of each cause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from wordcheck.anatomy.headings.cues import FORM, Cue
from wordcheck.anatomy.headings.heading_sets import AGAIN, known_part
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import EN_WORDS, squeezed

_OFTEN = 3
"""Times that a heading comes to be a refrain."""
_REFRAIN = 0.6
"""Prominence that it loses by that."""


def refrains(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> list[Cue | None]:
    """The cues with headings that come back word for word put below the changing ones in the same type.

    “What is covered” and “What is not covered” look like “Cause 1 – Fire” and stand below it all the same; but the name of the
    document, which a converter puts as the highest heading above each piece of it, stands below nothing.
    """
    levelled = len({p.look.level for p in passages} - {None}) > 1
    words = [(cue.style, squeezed(p.text)) if cue is not None else None for p, cue in zip(passages, cues, strict=True)]
    times = Counter(w for w in words if w is not None)
    changing = Counter(style for (style, _), n in times.items() if n == 1)
    # Where one refrain is no less common than all that changes, the others of its type stand beside it.
    most = {style: n for (style, _), n in reversed(times.most_common())}
    below = _below_others(passages, cues, words, times)
    plain = all(p.look.size is None and p.look.bold is None and p.look.level is None for p in passages)
    return [
        replace(cue, style=f"{cue.style}{AGAIN}", rank=cue.rank - _REFRAIN)
        if cue is not None
        and w is not None
        and cue.style not in below
        and not cue.style.startswith(
            ("h:part", "h:cell", FORM)
        )  # 保险责任 comes again in each 第*部分, beside 其他事项 that does not.
        and not (levelled and p.look.level == 1 and p.look.size is None and not known_part(w[1]))
        and (
            _OFTEN <= times[w] <= most[cue.style] <= changing[cue.style]
            or (plain and times[w] > 1 and EN_WORDS.fullmatch(w[1]) is not None)
        )
        else cue
        for p, cue, w in zip(passages, cues, words, strict=True)
    ]


def _below_others(
    passages: Sequence[Passage],
    cues: Sequence[Cue | None],
    words: Sequence[tuple[str, str] | None],
    times: Mapping[tuple[str, str], int],
) -> set[str]:
    """The styles whose refrains stand right below headings of higher styles, so that `Item limits` among them is one of their kind.

    It is none where the refrains begin anew below it: `Towing`, with `Covered` and `Not covered`.
    """
    above: Counter[tuple[str, str]] = Counter()
    beside: set[tuple[str, str]] = set()
    among: set[str] = set()
    alone = 0
    """Headings that come once since the last refrain of their style."""
    last: tuple[str, float] | None = None
    for p, cue, w in zip(passages, cues, words, strict=True):
        if cue is not None and w is not None:
            again = times[w] >= _OFTEN
            if again and last is not None and last[0] != cue.style and last[1] > cue.rank:
                above[w] += 1
            elif again and last is not None and last[0] == cue.style:
                beside.add(w)
                among |= {cue.style} if alone == 1 else set()
            alone = 0 if again or last is None or last[0] != cue.style else alone + 1
            last = (cue.style, cue.rank)
        elif p.readings and (p.look.level is not None or p.look.bold) and len(p.text) <= 80:
            last = None  # Below a numbered part it stands anyway.
    firsts: dict[str, tuple[str, str]] = {}
    for w, _ in above.most_common():
        firsts.setdefault(w[0], w)
    return {style for style, first in firsts.items() if first not in beside and style in among}
