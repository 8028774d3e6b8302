"""What a wording says of itself before its first clause: language, title, product line, rider."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from wordcheck.anatomy.headings.cues import Cue
from wordcheck.anatomy.kinds.naming import heading_kind
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import (
    CONTENTS_HEADING,
    EN_WORDS,
    SLIP_HEAD,
    SLIP_PARTS,
    TITLE_LINES,
    is_no_wording,
    squeezed,
)
from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Tongue
from wordcheck.model.wording import ClauseKind

_ZH = lazily(r"[\u4e00-\u9fff]+")
_LATIN = lazily(r"[A-Za-z]{2,}")

_QUOTED = lazily(r"《([^》]{4,40}条\s*款)》")
_RIDER = lazily(r"附加|批单|\brider\b|\bendorsement\b|add-?on", re.IGNORECASE)
_ADDED = lazily(r"\bin consideration of (?:the |an |your )?(?:payment of )?(?:the |an )?additional premium\b", re.I)
"""How a cover begins that is bought on top of another; a policy that offers such covers says it further down."""
_ADDED_ZH = lazily(
    r"本附加(?:险|保险)?(?:合同|条款)[^。]{0,60}?附加于|本附加(?:险|保险)?(?:合同|条款).*?本附加(?:险|保险)?(?:合同|条款)",
    re.DOTALL,
)
"""How the first words of a Chinese rider read whose name has been lost: it calls itself one, and is added to another."""
_COMPANY = lazily(r"^.{2,24}?(?:股份)?有限(?:责任)?公司")
_ON_TITLE_PAGE = lazily(
    r"\b(?:company|limited|ltd|inc|plc|llc|corporation|group|lloyd[’']?s|syndicate|underwriters|form|wording|specimen|sample|draft|confidential|edition|version|claims[- ]made|important|"
    r"please|(?<!the )(?<!your )(?<!our )(?<!this )policy)\b",
    re.IGNORECASE,
)
"""What capitals below a title say that head nothing: who issues it, which form it is, warnings."""
_DOCUMENT = lazily(r"\b(?:endorsement|policy|insurance|form|wording|rider|certificate)$", re.IGNORECASE)
"""How the title of a document ends; of riders bound together the later ones end so too."""
_EDITION = lazily(r"(?:[（(][^（）()]{1,30}[）)])+$")
"""What stands in brackets behind the name of a wording: （互联网专属）, （2024版）."""
_NO_TITLE = lazily(
    r"(?:注册|备案)(?:编?号|[:：])|备案$|编号|[〔\[【(（]\d{4}[〕\]】)）]|^(?:(?:保险)?合同)?条\s*款$|^[（(]"
)


_NO_NAME = lazily(
    r"(?:index|home|untitled|(?:new )?document\W?\d*|page|(?:policy |insurance )?(?:terms|wording|policy)(?: (?:and|&) conditions)?|(?:保险)?条款(?:详情|内容|正文)?|无标题|首页)?",
    re.IGNORECASE,
)
"""Titles that programs and templates give a file and that name no wording."""
_SLIP = 4
"""Heads of a slip among the first lines that make them no title page."""

_PARTS = 4
"""Fewest headings of one level that are those of parts."""


_LONGEST_HEAD = 90
_ALIKE = 2
"""Later headings in the look of a front line that make it the first of them."""


class Front(Struct, frozen=True):
    """The lines before the first clause."""

    title: str
    lines: frozenset[int]
    """Indices of passages that are title, company or registration lines, or no wording at all."""


def language_of(text: str) -> Tongue:
    """The language in which most of `text` is written."""
    sample = text[:20000]
    chinese = 0 if sample.isascii() else sum(map(len, _ZH.findall(sample)))
    return "zh" if chinese and 2 * chinese > len(_LATIN.findall(sample)) else "en"


def _english_front(passages: Sequence[Passage]) -> list[int]:
    """The title page's lines: short lines before the first sentence, number or heading that the trade knows."""
    found: list[int] = []
    top = next((p.look.level for p in passages[:1]), None)
    slip = sum(SLIP_HEAD.match(p.text) is not None for p in passages[:16]) >= _SLIP
    # `RISK DETAILS` is the title of what has no other part, besides the wording that it encloses.
    parted = slip and sum(p.text in SLIP_PARTS and p.text != "WORDING" for p in passages) > 1
    for p in passages[:10]:
        words = squeezed(p.text)
        behind = squeezed(p.text[p.readings[0].end :]) if p.readings else ""
        known = any(
            pattern.fullmatch(w) for pattern in (EN_WORDS, CONTENTS_HEADING) for w in (words.rstrip("?"), behind)
        )
        level = p.look.level
        known = known or (
            level is not None
            and (bool(found) and _is_part(passages, level) if top is None or level < top else level > top)
        )
        if (
            known
            or (slip and SLIP_HEAD.match(p.text))
            or (parted and p.text in SLIP_PARTS)
            or len(words) > 90
            or _ZH.search(words)
            or (p.readings and p.readings[0].weight > 2)
            or p.ends_open
            or _holds_next(passages, p)
            or _counted(passages, p)
        ):
            break
        if words.endswith(".") and len(words.split()) > 6:
            break
        found.append(p.index)
    return found


def _is_part(passages: Sequence[Passage], level: int) -> bool:
    """Whether headings of this level are those of parts, as there are several behind a title that is no heading."""
    return sum(p.look.level == level for p in passages) >= _PARTS


def _holds_next(passages: Sequence[Passage], p: Passage) -> bool:
    """Whether the next number begins with the number of `p`: `1  Cover`, `1(a)`."""
    after = passages[p.index + 1].readings if p.index + 1 < len(passages) else ()
    return any(r.prefix == above.path for r in after for above in p.readings)


def _counted(passages: Sequence[Passage], p: Passage) -> bool:
    """Whether `p` is the first of numbered headings (`1  Cover`, later `2  Exclusions` and `3  …`), however bare its number."""
    first = p.readings[0] if p.readings and p.readings[0].value == 1 else None
    if first is None or first.end >= len(p.text):
        return False
    later = (q.readings[0] for q in passages[p.index + 1 :] if q.readings and len(q.text) <= _LONGEST_HEAD)
    return {2, 3} <= {r.value for r in later if r.style == first.style}


def _first_half(above: Passage, p: Passage) -> str:
    """The beginning of a title that two lines share, in one size larger than what follows; empty where it is none."""
    words = squeezed(above.text)
    alike = p.look.size is not None and above.look.size == p.look.size and above.look.centered == p.look.centered
    whole = above.readings or above.ends_sentence or TITLE_LINES.fullmatch(words) or len(words) > 40
    return words if alike and p.look.centered and not whole and not words.isascii() else ""


def front_of(passages: Sequence[Passage], hint: str) -> Front:
    """Title and front lines of a wording; `hint` is the title that the file's own data gives."""
    lines: set[int] = set()
    title: list[str] = []
    later: list[str] = []
    started = False
    first = set(_english_front(passages))
    if first:
        names = {squeezed(passages[i].text).lower() for i in first}
        lines |= first | {p.index for p in passages if len(p.text) < 91 and squeezed(p.text).lower() in names}
        again = lines - first
        lines |= {
            i for i in range(len(passages)) if {i - 2, i - 1} <= again and _on_title_page(passages[i], passages[i - 1])
        }
    for p in passages:
        words = squeezed(p.text)
        if is_no_wording(words):
            lines.add(p.index)
            continue
        if started and words.isascii():  # no title any more, and no company's name in Chinese
            continue
        # `（一）基本险` below a clause is an item of it, not a line of the title page.
        numbered = bool(p.readings) and (p.readings[0].style.startswith("第") or (started and p.readings[0].weight > 2))
        if len(words) > 70 or numbered or not TITLE_LINES.fullmatch(words):
            started = started or len(words) > 40 or bool(p.readings and p.readings[0].weight > 2)
            continue
        if _ZH.search(words) and (
            _EDITION.sub("", words).endswith("条款") or _COMPANY.match(words) or _NO_TITLE.search(words) or not started
        ):
            if not (started and words.startswith("附加") and words.endswith("条款")):
                lines.add(p.index)
            if not started and p.index and (above := _first_half(passages[p.index - 1], p)):
                lines.add(p.index - 1)
                words = above + words
            if not _NO_TITLE.search(words):
                (later if started or p.index >= 12 else title).append(words)
    named = _best_title(title) or _best_title([t for t in later if t.endswith("条款")]) or _quoted(passages)
    hint = "" if _NO_NAME.fullmatch(hint.strip()) else hint.strip()
    told = named or _largest(passages, sorted(first)) or hint or _document(passages, sorted(first))
    return Front(told or _first_line(passages), frozenset(lines))


def _on_title_page(p: Passage, above: Passage) -> bool:
    """Whether a line right below the title come again, behind a table of contents, belongs to that title page: `POLICY FORM`."""
    large = p.look.size is not None and above.look.size is not None and p.look.size >= above.look.size
    return large and p.page == above.page and not p.readings and heading_kind(squeezed(p.text), "en") is None


def opening_headings(front: Front, passages: Sequence[Passage], cues: Sequence[Cue | None]) -> frozenset[int]:
    """The front lines that are headings of the first clause: like later ones, with text or a number right below the last.

    A line that the trade does not know for a heading is one where the title stands above it in larger type.
    Riders bound together, and a page that shows its name elsewhere, begin with what would else be taken for the title.
    """
    last = max((i for i in front.lines if front.lines.issuperset(range(i))), default=-1)
    if last < 0 or last + 1 >= len(passages) or (cues[last + 1] is not None and not passages[last + 1].readings):
        return frozenset()
    found: set[int] = set()
    for i in range(last, -1, -1):
        cue = cues[i]
        plain = passages[i].look.size is None and passages[i].look.bold is None
        # Where a format has no type, capitals below a title in small letters set a heading apart.
        apart = plain and i > 0 and passages[i].text.isupper() and not passages[0].text.isupper()
        apart = apart and not _ON_TITLE_PAGE.search(passages[i].text)
        if cue is None or cue.score <= 0 or (plain and not apart):
            break
        words = squeezed(passages[i].text)
        later = {
            squeezed(p.text)
            for p, c in zip(passages, cues, strict=True)
            if p.index > last and c and c.style == cue.style
        }
        # `SECTION ONE: LIABILITY` in the very look of `OPERATIVE CLAUSE` makes a heading of it, too.
        later |= {
            squeezed(p.text)
            for p in passages[last + 1 :]
            if p.readings and p.look == passages[i].look != passages[0].look and len(p.text) <= _LONGEST_HEAD
        }
        kind = heading_kind(words, "en")
        # `Welcome` is the name of no policy, but the title of a booklet may well be `Your policy`.
        named = kind is ClauseKind.PREAMBLE and (i == 0 or "policy" in words.lower())
        smaller = apart or any((passages[k].look.size or 0) > (passages[i].look.size or 0) for k in range(i))
        enough = _ALIKE + (kind is None) - (kind is not None and smaller)
        unknown = kind is None and (not smaller or any(c.isdigit() for c in words))  # `April 2025`
        only = i == 0 and _DOCUMENT.search(words) and not any(_DOCUMENT.search(other) for other in later - {words})
        if unknown or named or only or len(later - {words}) < enough:
            break
        found.add(i)
    return frozenset(found)


def _quoted(passages: Sequence[Passage]) -> str:
    """The wording's name where a reading guide quotes it."""
    match = next((m for p in passages[:12] if (m := _QUOTED.search(p.text))), None)
    return squeezed(match[1]) if match else ""


def _largest(passages: Sequence[Passage], front: Sequence[int]) -> str:
    """The lines of the title page that are set in the largest type, up to three in a row."""
    sizes = [passages[i].look.size or 0.0 for i in front]
    if not sizes or max(sizes) == 0:
        return ""
    first = sizes.index(max(sizes))
    lines = [squeezed(passages[front[first]].text)]
    for k in range(first + 1, min(first + 3, len(front))):
        if sizes[k] < 0.9 * sizes[first]:
            break
        lines.append(squeezed(passages[front[k]].text))
    return " ".join(lines)


def _document(passages: Sequence[Passage], front: Sequence[int]) -> str:
    """The first line of the title page that names a document, below one that names its issuer; empty where it comes first."""
    words = [squeezed(passages[i].text) for i in front]
    at = next((k for k, line in enumerate(words) if _DOCUMENT.search(line) and " " in line), 0)
    return words[at] if at else ""


def _best_title(found: Sequence[str]) -> str:
    """The product's name among the first lines, `条款` added back where it stands on a line of its own."""
    bare = [t for t in (_COMPANY.sub("", t) for t in found) if t]
    for words in bare:
        if words.endswith("条款") and len(words) > 4:
            return words
    return f"{bare[0]}条款" if bare else (found[0] if found else "")


def _first_line(passages: Sequence[Passage]) -> str:
    chinese = ""
    for p in passages[:6]:
        words = squeezed(p.text)
        if p.readings and p.readings[0].weight > 2:
            break
        if 3 < len(words) <= 90 and not is_no_wording(words):
            if not _ZH.search(words):
                return chinese or words
            chinese = chinese or (
                " ".join(p.text.split()) if len(words) <= 60 and words[-1] not in "。；，：;,:" else ""
            )
    return chinese


def is_rider(title: str, opening: str = "") -> bool:
    """Whether the title or the first words say that the wording is added to another."""
    return any(said.search(words) for said, words in ((_RIDER, title), (_ADDED, opening), (_ADDED_ZH, opening)))
