"""Inflected forms of English words, expanded when a pack is compiled, so that no lemmatiser is needed at run time."""

from __future__ import annotations

_IRREGULAR_VERBS = """
    be is are was were been being am, have has had having, do does did done doing, bring brought, bear bore borne, become became,
    begin began begun, bend bent, bid, bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, build built,
    burn burnt burned, burst, buy bought, catch caught, choose chose chosen, come came, cost, cut, deal dealt, dig dug, draw drew drawn,
    drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feel felt, fight fought, find found, fly flew flown,
    forbid forbade forbidden, forget forgot forgotten, freeze froze frozen, get got gotten, give gave given, go went gone goes,
    grow grew grown, hang hung, hear heard, hide hid hidden, hit, hold held, hurt, keep kept, know knew known, lay laid, lead led,
    learn learnt learned, leave left, lend lent, let, lie lay lain lying, light lit, lose lost, make made, mean meant, meet met, pay paid,
    put, quit, read, ride rode ridden, ring rang rung, rise rose risen, run ran, say said, see saw seen, seek sought, sell sold,
    send sent, set, shake shook shaken, shoot shot, show shown showed, shut, sink sank sunk, sit sat, slide slid, speak spoke spoken,
    spend spent, spill spilt spilled, split, spoil spoilt spoiled, spread, stand stood, steal stole stolen, stick stuck,
    strike struck stricken, swear swore sworn, swim swam swum, take took taken, teach taught, tear tore torn, tell told,
    think thought, throw threw thrown, wear wore worn, win won, wind wound, write wrote written, arise arose arisen
"""
_IRREGULAR_NOUNS = {
    "person": "people persons", "child": "children", "man": "men", "woman": "women", "datum": "data", "index": "indexes indices",
    "criterion": "criteria", "phenomenon": "phenomena", "medium": "media mediums", "appendix": "appendices appendixes",
    "analysis": "analyses", "basis": "bases", "crisis": "crises", "foot": "feet", "tooth": "teeth", "knife": "knives", "life": "lives",
    "wife": "wives", "half": "halves", "thief": "thieves", "shelf": "shelves", "memorandum": "memoranda memorandums",
    "addendum": "addenda", "bacterium": "bacteria", "matrix": "matrices",
}  # fmt: skip
_PREFIXES = ("under", "over", "with", "fore", "mis", "out", "up", "re", "un")
_VOWELS = "aeiou"


def _table() -> dict[str, list[str]]:
    made = {noun: plurals.split() for noun, plurals in _IRREGULAR_NOUNS.items()}
    for entry in _IRREGULAR_VERBS.replace("\n", " ").split(","):
        verb, *forms = entry.split()
        if not any(form.endswith("ing") and form != verb for form in forms):
            forms = [*forms, _participle(verb)]
        made[verb] = [_third_person(verb), *forms] if verb != "be" else forms
    return made


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
        return _IRREGULAR[lower]
    for prefix in _PREFIXES:
        if lower.startswith(prefix) and len(lower) >= len(prefix) + 3 and lower[len(prefix) :] in _IRREGULAR:
            return [prefix + form for form in _IRREGULAR[lower[len(prefix) :]]]
    if len(lower) < 3 or not lower.isalpha():
        return [word + "s"]
    forms = [_third_person(word), _past(word), _participle(word)]
    # British English doubles a final l, American English does not: both are wanted.
    return [*forms, word + "ed", word + "ing"] if _doubles(lower) else forms


def _third_person(word: str) -> str:
    """Third person of a verb, plural of a noun."""
    lower = word.lower()
    if lower.endswith("y") and lower[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if lower.endswith(("s", "x", "z", "ch", "sh")) or lower in ("go", "do") else "s")


def _past(word: str) -> str:
    lower = word.lower()
    if lower.endswith("y") and lower[-2] not in _VOWELS:
        return word[:-1] + "ied"
    return _stem(word) + ("d" if lower.endswith("e") else "ed")


def _participle(word: str) -> str:
    lower = word.lower()
    if lower.endswith("ie"):
        return word[:-2] + "ying"
    if lower.endswith("e") and not lower.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return _stem(word) + "ing"


def _stem(word: str) -> str:
    """The word as it stands before -ed and -ing."""
    lower = word.lower()
    if lower.endswith("c"):
        return word + "k"
    return word + word[-1] if _doubles(lower) else word


def _doubles(word: str) -> bool:
    """Whether the last consonant may double: one vowel before a single final consonant (permit, cancel, stop)."""
    return len(word) >= 3 and word[-1] not in "aeiouwxyc" and word[-2] in _VOWELS and word[-3] not in _VOWELS


_IRREGULAR = _table()
