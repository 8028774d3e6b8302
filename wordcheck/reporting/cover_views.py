"""A cover map for the terminal: the covers of the taxonomy by state, then what the wording grants, takes and gives back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.languages.width import cell_width, clip, pad, printable
from wordcheck.model.covers import Cap, Cover, CoverMap, CoverState, CoverStatus, Exclusion
from wordcheck.model.said import UNSAID, Said, Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording
from wordcheck.reporting.figure_words import measure
from wordcheck.reporting.paint import Paint
from wordcheck.reporting.places import flow, place, shortened
from wordcheck.reporting.words import COVER_STATE, listed, parted, titled

PART = {
    "trigger": Said("触发", "trigger"),
    "loss": Said("损失", "loss"),
    "party": Said("主体", "party"),
    "condition": Said("条件", "condition"),
    "limit": Said("限额", "limit"),
    "period": Said("期间", "period"),
}
BASIS = {
    "each-claim": Said("每次索赔", "each claim"),
    "each-event": Said("每次事故", "each event"),
    "aggregate": Said("累计", "in the aggregate"),
}
FAULT = {
    "swallowed-cover": Said("除外把承保的内容全部收回", "an exclusion takes back all of a cover"),
    "swallowed-definition": Said(
        "除外以释义的文字收回所承保的事件",
        "an exclusion that takes the event of a cover in the words of its definition",
    ),
    "wide-exclusion": Said("除外的范围超出其标题", "an exclusion reaches beyond its heading"),
    "orphan-write-back": Said("恢复的内容从未被除外", "a write-back of what was never excluded"),
    "whole-write-back": Said("例外恢复了全部被除外的内容", "a write-back of all that is excluded"),
    "hidden-exclusion": Said("责任免除之外的除外", "an exclusion outside the exclusions"),
    "cover-without-limit": Said("此项责任没有限额", "a cover without a limit"),
    "limit-without-cover": Said("限额没有对应的责任", "a limit without a cover"),
    "promised-cover": Said("预告的责任没有条款承保", "a cover that is promised and not granted"),
    "deductible-without-cover": Said("免赔没有对应的责任", "a deductible without a cover"),
    "condition-as-exclusion": Said("条件起到除外的作用", "a condition that works as an exclusion"),
    "circular-exclusions": Said("两项除外互为例外", "two exclusions, each an exception to the other"),
}
_HEADS = {
    "kinds": Said("按保障分类", "By kind of cover"),
    "covers": Said("承保", "Granted"),
    "exclusions": Said("除外", "Taken away"),
    "faults": Said("不相协调之处", "What does not fit"),
    "none": Said("未读出任何保险责任", "no insuring clause was found"),
    "returns": Said("恢复", "gives back"),
    "touches": Said("涉及", "touches"),
    "limits": Said("限额与免赔", "Limits and deductibles"),
    "more": Said("另有 {n} 项，--all 全部列出", "{n} more; --all lists every one"),
}
_ORDER = tuple(CoverState)
MOST = {"covers": 40, "exclusions": 40, "limits": 20}
"""Entries of a part that are shown unless all are asked for; what does not fit is always shown whole."""
_CALLED = 8
"""Characters from which the end of a path is words rather than a number."""
_ROOM_FOR_EVIDENCE = 34
"""Cells beside the name of a cover below which the words that show its state take a line of their own."""


def covers_text(
    wording: Wording, found: CoverMap, tongue: Tongue, color: bool, width: int, everything: bool = False
) -> str:
    """One wording's covers as a person reads them; long lists are cut, with their number, unless `everything` is asked for."""
    paint = Paint(color)
    view = _View(wording, found, tongue, paint, width, None if everything else 2)
    lines = [paint.strong(clip(printable(wording.title) or "·", width))]
    if found.statuses:
        lines += ["", paint.strong(view.say("kinds")), *view.statuses()]
    parts: tuple[tuple[str, Sequence[list[str]]], ...] = (
        ("covers", [list(view.cover(c)) for c in found.covers]),
        ("exclusions", [list(view.exclusion(x)) for x in found.exclusions]),
        ("limits", [list(view.cap(c)) for c in found.caps]),
    )
    for key, entries in parts:
        if not entries and key != "covers":
            continue
        lines += ["", paint.strong(f"{view.say(key)} ({len(entries)})")]
        shown = entries if everything or len(entries) <= MOST[key] + 1 else entries[: MOST[key]]
        lines += [line for entry in shown for line in entry]
        if len(shown) < len(entries):
            lines.append(paint.faint(f"  … {view.say('more').format(n=len(entries) - len(shown))}"))
        if not entries:
            lines.append("  " + view.say("none"))
    if found.faults:
        lines += ["", paint.strong(f"{view.say('faults')} ({len(found.faults)})")]
        for fault in found.faults:
            lines.append(f"  {FAULT[fault.kind].in_(tongue)}")
            lines += [line for e in fault.evidence for line in view.entry(e.clause, printable(e.quote), indent=4)]
    return "\n".join(lines).rstrip() + "\n"


class _View:
    """One wording's covers as lines of a terminal."""

    def __init__(
        self, wording: Wording, found: CoverMap, tongue: Tongue, paint: Paint, width: int, most: int | None
    ) -> None:
        self._wording, self._found, self._tongue = wording, found, tongue
        self._paint, self._width, self._most = paint, width, most
        self._backs: dict[int, list[Span]] = {}
        for write_back in found.write_backs:
            self._backs.setdefault(write_back.exclusion or 0, []).append(write_back.span)
        self._touched: dict[int, list[str]] = {}
        for taking in found.takings:
            names = self._touched.setdefault(taking.exclusion, [])
            if (name := found.covers[taking.cover - 1].name) not in names:
                names.append(name)

    def say(self, word: str) -> str:
        return _HEADS[word].in_(self._tongue)

    def statuses(self) -> Iterator[str]:
        """Each cover that is spoken of with the words that show it, and one entry that names the silent ones."""
        states = {s: COVER_STATE[s].in_(self._tongue) for s in COVER_STATE}
        room = max(map(cell_width, states.values()), default=0)
        silent: list[str] = []
        for status in sorted(self._found.statuses, key=lambda s: (_ORDER.index(s.state), s.key)):
            name = f"{status.key} {status.title.in_(self._tongue)}"
            if status.state is CoverState.SILENT:
                silent.append(name)
                continue
            head = f"  {pad(states[status.state], room)}  {name}"
            left = self._width - cell_width(head) - 2
            if left >= _ROOM_FOR_EVIDENCE:
                yield f"{head}  {self._paint.faint(clip(self._why(status, left), left))}"
            else:
                yield from flow(head, self._width, 2, room + 4)
                yield self._paint.faint(clip(" " * (room + 4) + self._why(status, self._width), self._width))
        if silent:
            yield from flow(
                f"  {pad(states[CoverState.SILENT], room)}  {listed(silent, self._tongue)}", self._width, 2, room + 4
            )

    def _why(self, status: CoverStatus, room: int) -> str:
        shown: dict[str, None] = {}
        for e in status.evidence[:2]:
            at = shortened(place(self._wording, e.clause, self._tongue), max(12, room // 3))
            shown[f"{at} “{printable(e.quote)}”"] = None
        return " · ".join(shown)

    def cover(self, cover: Cover) -> Iterator[str]:
        """What it is called and where it stands, then each of its parts."""
        keys = f" [{' '.join(cover.keys)}]" if cover.keys else ""
        choice = f" · {COVER_STATE[CoverState.OPTIONAL].in_(self._tongue)}" if cover.optional else ""
        yield from self.entry(cover.clause, printable(cover.name) + keys + choice)
        said: dict[str, list[str]] = {}
        for part in cover.parts:
            said.setdefault(part.part, []).append(self._words(part.span))
        for key in (k for k in PART if k in said):
            name = titled(PART[key].in_(self._tongue), self._tongue)
            yield from self._aside(name + parted(said[key], self._tongue))
        for taking in self._found.takings:
            if taking.cover == cover.id and taking.extent == "all":
                exclusion = self._found.exclusions[taking.exclusion - 1]
                at = shortened(place(self._wording, exclusion.clause, self._tongue), self._width // 3)
                why = taking.why.in_(self._tongue)
                yield from flow(f"! {at}  {titled(printable(exclusion.name), self._tongue)}{why}", self._width, 6, 8)

    def exclusion(self, exclusion: Exclusion) -> Iterator[str]:
        """What it takes and where it stands, the covers that it touches, and what it gives back."""
        keys = f" [{' '.join(exclusion.keys)}]" if exclusion.keys else ""
        yield from self.entry(exclusion.clause, self._heading(exclusion) + self._taken(exclusion) + keys, self._most)
        names = self._touched.get(exclusion.id, [])
        if names and len(names) <= 3:
            yield from self._aside(
                titled(self.say("touches"), self._tongue) + printable(listed(names, self._tongue)), self._most
            )
        for span in self._backs.get(exclusion.id, []):
            yield from self._aside(titled(self.say("returns"), self._tongue) + self._words(span), self._most)

    def _heading(self, exclusion: Exclusion) -> str:
        """The heading of the exclusion of which an item without one is a part; without it many items say nothing."""
        heading = heading_over(self._wording, exclusion)
        return titled(heading, self._tongue) if heading else ""

    def _taken(self, exclusion: Exclusion) -> str:
        """What it takes; the whole of it where words that give back stand first (`除战争以外的自然灾害`)."""
        span = exclusion.takes or exclusion.span
        first = next(
            (b for b in self._backs.get(exclusion.id, ()) if b in exclusion.span and b.start < span.start), None
        )
        span = Span(first.start, span.end) if first else span
        if span.of(self._wording.text).rstrip().endswith((":", "：", ";", "；")):
            span = Span(span.start, exclusion.span.end)  # A list whose members were not told apart.
        words = self._words(span)
        title = printable(self._wording.clause(exclusion.clause).title).strip(" :：")
        return words[len(title) :].lstrip(" :：.") if title and words.startswith(title) and words != title else words

    def cap(self, cap: Cap) -> Iterator[str]:
        """A limit or deductible with what it applies to."""
        names = listed([self._found.covers[i - 1].name for i in cap.covers], self._tongue)
        kind, basis = measure(cap.kind).in_(self._tongue), BASIS.get(cap.basis, UNSAID).in_(self._tongue)
        facts = " · ".join(filter(None, (f"{kind} {printable(cap.text)}", basis, printable(names))))
        return self.entry(cap.clause, facts)

    def entry(self, clause: int | None, words: str, most: int | None = None, indent: int = 2) -> Iterator[str]:
        """A place and the words that stand there, on as many lines as they take or on `most`."""
        path = place(self._wording, clause, self._tongue)
        # A clause without number or heading is called by its first words: they are not said twice.
        called = path.rsplit("/", 1)[-1]
        words = words.removeprefix(called).lstrip(" :：") or words if len(called) >= _CALLED else words
        at = shortened(path, self._width * 2 // 5)
        return flow(f"{at}  {words}", self._width, indent, indent + 2, most)

    def _aside(self, words: str, most: int | None = None) -> Iterator[str]:
        return (self._paint.faint(line) for line in flow(words, self._width, 6, 8, most))

    def _words(self, span: Span) -> str:
        return printable(" ".join(span.of(self._wording.text).split()))


_ANY = lazily(
    r"(?:(?:general|specific|additional)\s+)?exclusions?\b|what\s+(?:is|are|we)\b.*\bnot\b|(?:责任)?(?:免除|除外)|免责",
    re.IGNORECASE,
)


def heading_over(wording: Wording, exclusion: Exclusion) -> str:
    """The heading of the exclusion to which an item belongs; empty where it only says that exclusions follow."""
    clause = wording.clause(exclusion.clause)
    for one in (clause, *wording.parents(clause)):
        if one.title and one.kind is ClauseKind.EXCLUSION:
            above = next(wording.parents(one), None)
            bare = printable(one.title).strip(" :：")
            inner = above is not None and above.kind is ClauseKind.EXCLUSION
            return bare if inner and not _ANY.match(bare) else ""
    return ""
