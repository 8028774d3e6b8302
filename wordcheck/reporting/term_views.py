"""A table of terms for the terminal: each term with its definition, other forms, uses and places, then the faults."""

from __future__ import annotations

from collections.abc import Iterator

from wordcheck.languages.definitions import told
from wordcheck.languages.width import cell_width, clip, printable
from wordcheck.model.said import Said, Tongue
from wordcheck.model.term_table import TermEntry, TermTable
from wordcheck.model.wording import Wording
from wordcheck.reporting.paint import Paint
from wordcheck.reporting.places import flow, place, shortened
from wordcheck.reporting.words import listed, titled

FAULT = {
    "undefined": Said("按术语使用而没有释义", "written as a defined term but not defined"),
    "unused": Said("有释义而没有使用", "defined but not used"),
    "duplicate": Said("释义两次而内容不同", "defined twice in different words"),
    "circular": Said("循环释义", "definitions in a circle"),
    "out-of-scope": Said("在其释义的适用范围之外使用", "used where its definition does not hold"),
    "excludes": Said("释义中夹带除外", "a definition that excludes cover"),
    "obliges": Said("释义中夹带义务", "a definition that lays down a duty"),
    "two-names": Said("一物两名", "one thing under two names"),
    "two-things": Said("一名两义", "one name for two things"),
    "stray-name": Said("疑为术语的误写", "seems to stand for a term"),
}
_WORDS = {
    "terms": Said("术语", "Terms"),
    "undefined": Said("没有释义", "no definition"),
    "scope": Said("仅用于", "only in"),
    "variants": Said("又作", "also"),
    "rests": Said("依赖", "rests on"),
    "uses": Said("使用 {n} 处", "{n} uses"),
    "use": Said("使用 {n} 处", "{n} use"),
    "more": Said("另有 {n} 项，--all 全部列出", "{n} more; --all lists every one"),
    "faults": Said("问题", "Faults"),
    "none": Said("没有术语", "no terms"),
}
MOST = 60
"""Terms that are shown unless all are asked for; faults are always shown whole."""
_MOST_PLACES = 8
_WIDEST_PLACE = 28


def terms_text(
    wording: Wording, table: TermTable, tongue: Tongue, color: bool, width: int, everything: bool = False
) -> str:
    """One wording's terms as a person reads them; a long list is cut, with its number, unless `everything` is asked for."""
    paint = Paint(color)
    defined = sum(bool(s.term.definitions) for s in table.entries)
    count = f"{_say('terms', tongue)} {defined}"
    title = clip(printable(wording.title) or "·", width - cell_width(count) - 3)
    lines = [paint.strong(f"{title}   {count}"), ""]
    # What is only used comes last: most readers look for a definition.
    entries = sorted(table.entries, key=lambda s: not s.term.definitions)
    shown = entries if everything or len(entries) <= MOST + 1 else entries[:MOST]
    lines += [line for s in shown for line in _entry(wording, s, tongue, paint, width, everything)]
    if len(shown) < len(entries):
        lines.append(paint.faint(f"  … {_say('more', tongue).format(n=len(entries) - len(shown))}"))
    if not entries:
        lines.append("  " + _say("none", tongue))
    if table.faults:
        lines += ["", paint.strong(f"{_say('faults', tongue)} {len(table.faults)}")]
        for fault in table.faults:
            said = f"  {titled(FAULT[fault.kind].in_(tongue), tongue)}{printable(' → '.join(fault.names))}"
            lines.append(clip(said, width))
            for e in fault.evidence:
                at = shortened(place(wording, e.clause, tongue), width // 3)
                lines.append(clip(f"    {at}  {printable(e.quote)}", width))
    return "\n".join(lines).rstrip() + "\n"


def _entry(
    wording: Wording, entry: TermEntry, tongue: Tongue, paint: Paint, width: int, everything: bool
) -> Iterator[str]:
    term = entry.term
    name = printable(term.name)
    if term.definitions:
        first = term.definitions[0]
        at = shortened(place(wording, first.clause, tongue), max(12, width - cell_width(name) - 4))
        yield f"  {paint.strong(name)}  {at}"
        yield from flow(
            printable(told(first.text, term.mark == "inline" and wording.language == "zh")),
            width,
            6,
            6,
            None if everything else 3,
        )
    else:
        yield f"  {paint.strong(name)}  {_say('undefined', tongue)}"
    uses = len(term.uses)
    facts = [_say("use" if uses == 1 else "uses", tongue).format(n=uses)]
    if entry.rests_on:
        facts.append(f"{_say('rests', tongue)} {printable(listed(entry.rests_on, tongue))}")
    if entry.variants:
        facts.append(f"{_say('variants', tongue)} {printable(listed(entry.variants, tongue))}")
    if entry.scope is not None:
        facts.append(f"{_say('scope', tongue)} {place(wording, entry.scope, tongue)}")
    # The places come last: they are what is cut off where the line is too long.
    places = list(dict.fromkeys(shortened(place(wording, c, tongue), _WIDEST_PLACE) for c in entry.used_in))
    if places:
        facts.append(listed(places[:_MOST_PLACES], tongue) + ("…" if len(places) > _MOST_PLACES else ""))
    yield paint.faint(clip(f"      {' · '.join(facts)}", width))


def _say(word: str, tongue: Tongue) -> str:
    return _WORDS[word].in_(tongue)
