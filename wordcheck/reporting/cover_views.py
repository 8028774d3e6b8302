"""A cover map for the terminal: the covers of the taxonomy by state, then what the wording grants, takes and gives back."""

from __future__ import annotations

from collections.abc import Iterator

from wordcheck.languages.width import cell_width, clip, pad, printable
from wordcheck.model.covers import Cap, Cover, CoverMap, CoverState, CoverStatus
from wordcheck.model.said import Said, Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording
from wordcheck.reporting.locate import path_of
from wordcheck.reporting.paint import Paint
from wordcheck.reporting.words import COVER_STATE, listed, titled

PART = {
    "trigger": Said("触发", "trigger"),
    "loss": Said("损失", "loss"),
    "party": Said("主体", "party"),
    "condition": Said("条件", "condition"),
    "limit": Said("限额", "limit"),
    "period": Said("期间", "period"),
}
FAULT = {
    "swallowed-cover": Said("除外把承保的内容全部收回", "an exclusion takes back all of a cover"),
    "wide-exclusion": Said("除外的范围超出其标题", "an exclusion reaches beyond its heading"),
    "orphan-write-back": Said("恢复的内容从未被除外", "a write-back of what was never excluded"),
    "hidden-exclusion": Said("责任免除之外的除外", "an exclusion outside the exclusions"),
    "cover-without-limit": Said("此项责任没有限额", "a cover without a limit"),
    "limit-without-cover": Said("限额没有对应的责任", "a limit without a cover"),
    "deductible-without-cover": Said("免赔没有对应的责任", "a deductible without a cover"),
    "condition-as-exclusion": Said("条件起到除外的作用", "a condition that works as an exclusion"),
    "circular-exclusions": Said("两项除外互为例外", "two exclusions, each an exception to the other"),
}
_HEADS = {
    "covers": Said("承保", "Granted"),
    "exclusions": Said("除外", "Taken away"),
    "faults": Said("不相协调之处", "What does not fit"),
    "none": Said("未读出任何保险责任", "no insuring clause was found"),
    "returns": Said("恢复", "gives back"),
    "touches": Said("涉及", "touches"),
    "limits": Said("限额与免赔", "Limits and deductibles"),
}
_ORDER = tuple(CoverState)


def covers_text(wording: Wording, found: CoverMap, tongue: Tongue, color: bool, width: int) -> str:
    """One wording's covers as a person reads them."""
    paint = Paint(color)
    lines = [paint.strong(printable(wording.title) or "·"), ""]
    lines += _statuses(wording, found, tongue, paint, width)
    lines += ["", paint.strong(f"{_HEADS['covers'].in_(tongue)} ({len(found.covers)})")]
    lines += [line for c in found.covers for line in _cover(wording, found, c, tongue, paint, width)]
    if not found.covers:
        lines.append("  " + _HEADS["none"].in_(tongue))
    lines += ["", paint.strong(f"{_HEADS['exclusions'].in_(tongue)} ({len(found.exclusions)})")]
    lines += list(_exclusions(wording, found, tongue, paint, width))
    if found.caps:
        lines += ["", paint.strong(_HEADS["limits"].in_(tongue))]
        lines += [_cap(wording, found, cap, width) for cap in found.caps]
    if found.faults:
        lines += ["", paint.strong(f"{_HEADS['faults'].in_(tongue)} ({len(found.faults)})")]
        for fault in found.faults:
            lines.append(f"  {FAULT[fault.kind].in_(tongue)}")
            lines += [clip(f"    {_at(wording, e.clause)}  {printable(e.quote)}", width) for e in fault.evidence]
    return "\n".join(lines).rstrip() + "\n"


def _statuses(wording: Wording, found: CoverMap, tongue: Tongue, paint: Paint, width: int) -> Iterator[str]:
    """A line for each cover that is spoken of, and one line that names the silent ones."""
    room = max((cell_width(COVER_STATE[s].in_(tongue)) for s in COVER_STATE), default=0)
    silent: list[str] = []
    for status in sorted(found.statuses, key=lambda s: (_ORDER.index(s.state), s.key)):
        name = f"{status.key} {status.title.in_(tongue)}"
        if status.state is CoverState.SILENT:
            silent.append(name)
        else:
            head = f"  {pad(COVER_STATE[status.state].in_(tongue), room)}  {name}"
            yield f"{head}  {paint.faint(clip(_why(wording, status), max(10, width - cell_width(head) - 2)))}"
    if silent:
        yield clip(f"  {pad(COVER_STATE[CoverState.SILENT].in_(tongue), room)}  {listed(silent, tongue)}", width * 4)


def _why(wording: Wording, status: CoverStatus) -> str:
    shown = status.evidence[:2]
    return " · ".join(f"{_at(wording, e.clause)} “{printable(e.quote)}”" for e in shown)


def _cover(wording: Wording, found: CoverMap, cover: Cover, tongue: Tongue, paint: Paint, width: int) -> Iterator[str]:
    keys = f" [{' '.join(cover.keys)}]" if cover.keys else ""
    choice = f" · {COVER_STATE[CoverState.OPTIONAL].in_(tongue)}" if cover.optional else ""
    yield f"  {_at(wording, cover.clause)}  {printable(cover.name)}{keys}{choice}"
    for part in cover.parts:
        yield paint.faint(
            clip(f"      {titled(PART[part.part].in_(tongue), tongue)}{_words(wording, part.span)}", width)
        )
    for taking in found.takings:
        if taking.cover == cover.id and taking.extent == "all":
            exclusion = found.exclusions[taking.exclusion - 1]
            yield f"      ! {_at(wording, exclusion.clause)}  {titled(printable(exclusion.name), tongue)}{taking.why.in_(tongue)}"


def _exclusions(wording: Wording, found: CoverMap, tongue: Tongue, paint: Paint, width: int) -> Iterator[str]:
    backs: dict[int, list[Span]] = {}
    for write_back in found.write_backs:
        backs.setdefault(write_back.exclusion or 0, []).append(write_back.span)
    touched: dict[int, list[str]] = {}
    for taking in found.takings:
        touched.setdefault(taking.exclusion, []).append(found.covers[taking.cover - 1].name)
    for exclusion in found.exclusions:
        keys = f" [{' '.join(exclusion.keys)}]" if exclusion.keys else ""
        words = _words(wording, exclusion.takes or exclusion.span)
        yield clip(f"  {_at(wording, exclusion.clause)}  {words}", width - cell_width(keys)) + keys
        names = touched.get(exclusion.id, [])
        if names and len(names) <= 3:
            yield paint.faint(
                clip(f"      {titled(_HEADS['touches'].in_(tongue), tongue)}{printable(listed(names, tongue))}", width)
            )
        for span in backs.get(exclusion.id, []):
            yield paint.faint(
                clip(f"      {titled(_HEADS['returns'].in_(tongue), tongue)}{_words(wording, span)}", width)
            )


def _cap(wording: Wording, found: CoverMap, cap: Cap, width: int) -> str:
    names = ", ".join(found.covers[i - 1].name for i in cap.covers)
    facts = " · ".join(filter(None, (cap.kind, printable(cap.text), cap.basis, printable(names))))
    return clip(f"  {_at(wording, cap.clause)}  {facts}", width)


def _words(wording: Wording, span: Span) -> str:
    return printable(" ".join(span.of(wording.text).split()))


def _at(wording: Wording, clause: int | None) -> str:
    return printable(path_of(wording, clause)) or "·"
