"""Inflected forms of English words, expanded when a pack is compiled, so that no lemmatiser is needed at run time."""

from __future__ import annotations

_IRREGULAR = {
    "be": "is are was were been being am", "have": "has had having", "do": "does did done doing",
    "bring": "brings brought bringing", "bear": "bears bore borne bearing", "become": "becomes became becoming",
    "begin": "begins began begun beginning", "bind": "binds bound binding", "break": "breaks broke broken breaking",
    "buy": "buys bought buying", "come": "comes came coming", "cut": "cuts cutting", "fall": "falls fell fallen falling",
    "find": "finds found finding", "forbid": "forbids forbade forbidden forbidding", "get": "gets got gotten getting",
    "give": "gives gave given giving", "go": "goes went gone going", "hold": "holds held holding", "keep": "keeps kept keeping",
    "know": "knows knew known knowing", "lead": "leads led leading", "leave": "leaves left leaving", "lie": "lies lay lain lying",
    "lose": "loses lost losing", "make": "makes made making", "mean": "means meant meaning", "pay": "pays paid paying",
    "put": "puts putting", "read": "reads reading", "see": "sees saw seen seeing", "send": "sends sent sending",
    "set": "sets setting", "spread": "spreads spreading", "steal": "steals stole stolen stealing", "take": "takes took taken taking",
    "undertake": "undertakes undertook undertaken undertaking", "understand": "understands understood understanding",
    "withdraw": "withdraws withdrew withdrawn withdrawing", "write": "writes wrote written writing", "arise": "arises arose arisen arising",
    "person": "persons people", "child": "children", "man": "men", "woman": "women", "datum": "data", "index": "indexes indices",
}  # fmt: skip
_VOWELS = "aeiou"


def inflections(word: str) -> tuple[str, ...]:
    """All forms of the last word of a phrase, the phrase itself first: cost, costs, costed, costing.

    Nouns and verbs alike; forms that no speaker uses do no harm, for they never occur.
    """
    head, _, last = word.rpartition(" ")
    before = head + " " if head else ""
    forms = [last, *_forms(last)]
    return tuple(dict.fromkeys(before + form for form in forms))


def _forms(word: str) -> list[str]:
    lower = word.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower].split()
    if len(lower) < 3 or not lower.isalpha():
        return [word + "s"]
    if lower.endswith("y") and lower[-2] not in _VOWELS:
        return [word[:-1] + "ies", word[:-1] + "ied", word + "ing"]
    if lower.endswith("e"):
        return [word + "s", word + "d", word[:-1] + "ing"]
    plural = word + "es" if lower.endswith(("s", "x", "z", "ch", "sh")) else word + "s"
    if _doubles(lower):
        return [plural, word + word[-1] + "ed", word + word[-1] + "ing", word + "ed", word + "ing"]
    return [plural, word + "ed", word + "ing"]


def _doubles(word: str) -> bool:
    """Whether the last consonant may double: one vowel before a single final consonant (permit, cancel, stop)."""
    return word[-1] not in "aeiouwxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS
