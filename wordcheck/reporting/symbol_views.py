"""A symbol table for the terminal: each term with its definition, other forms, uses and places, then the faults."""

from __future__ import annotations

from collections.abc import Iterator

from wordcheck.languages.width import clip, printable
from wordcheck.model.said import Said, Tongue
from wordcheck.model.symbols import Symbol, SymbolTable
from wordcheck.model.wording import Wording
from wordcheck.reporting.locate import path_of
from wordcheck.reporting.paint import Paint
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
    "faults": Said("问题", "Faults"),
    "none": Said("没有术语", "no terms"),
}
_MOST_PLACES = 8


def symbols_text(wording: Wording, table: SymbolTable, tongue: Tongue, color: bool, width: int) -> str:
    """One wording's terms as a person reads them."""
    paint = Paint(color)
    defined = sum(bool(s.term.definitions) for s in table.symbols)
    lines = [paint.strong(f"{printable(wording.title) or '·'}   {_say('terms', tongue)} {defined}"), ""]
    lines += [line for s in table.symbols for line in _symbol(wording, s, tongue, paint, width)]
    if not table.symbols:
        lines.append("  " + _say("none", tongue))
    if table.faults:
        lines += ["", paint.strong(f"{_say('faults', tongue)} {len(table.faults)}")]
        for fault in table.faults:
            lines.append(f"  {titled(FAULT[fault.kind].in_(tongue), tongue)}{printable(' → '.join(fault.names))}")
            lines += [clip(f"    {_at(wording, e.clause)}  {printable(e.quote)}", width) for e in fault.evidence]
    return "\n".join(lines).rstrip() + "\n"


def _symbol(wording: Wording, symbol: Symbol, tongue: Tongue, paint: Paint, width: int) -> Iterator[str]:
    term = symbol.term
    if term.definitions:
        first = term.definitions[0]
        head = f"  {paint.strong(printable(term.name))}  {_at(wording, first.clause)}"
        yield head
        yield clip(f"      {printable(' '.join(first.text.split()))}", width)
    else:
        yield f"  {paint.strong(printable(term.name))}  {_say('undefined', tongue)}"
    facts = [_say("uses", tongue).format(n=len(term.uses))]
    if symbol.rests_on:
        facts.append(f"{_say('rests', tongue)} {printable(listed(symbol.rests_on, tongue))}")
    if symbol.variants:
        facts.append(f"{_say('variants', tongue)} {printable(listed(symbol.variants, tongue))}")
    if symbol.scope is not None:
        facts.append(f"{_say('scope', tongue)} {_at(wording, symbol.scope)}")
    # The places come last: they are what is cut off where the line is too long.
    places = list(dict.fromkeys(_at(wording, c) for c in symbol.used_in))
    if places:
        facts.append(listed(places[:_MOST_PLACES], tongue) + ("…" if len(places) > _MOST_PLACES else ""))
    yield paint.faint(clip(f"      {' · '.join(facts)}", width))


def _say(word: str, tongue: Tongue) -> str:
    return _WORDS[word].in_(tongue)


def _at(wording: Wording, clause: int | None) -> str:
    return printable(path_of(wording, clause)) or "·"
