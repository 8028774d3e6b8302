"""English exceptions whose object nothing excludes.

The exclusion of pollution shall not prevent recovery for smoke.       no exclusion speaks of pollution
The earthquake exclusion doesn't affect claims for landslide.          none speaks of earthquakes
wear and tear, provided that asteroid impact shall remain covered      the wording speaks of asteroids nowhere else

What an exception is about is compared, by the stems of its words, with what the exclusions, or the whole wording, say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

_LIFTED = r"\b(?:(?:does|do|shall|will|is|are|won|doesn|don)(?:\s+not|[’']t)|notwithstanding|despite|no\s+effect|inoperative|(?:shall|will)\s+be\s+(?:deleted|waived|disregarded)|(?:is|are)\s+(?:deleted|waived|disregarded)|(?:would|takes?|taken)\s+(?:otherwise\s+)?(?:take\s+)?(?:away|out))\b"
"""What says that an exclusion does not work."""
_EXCLUSION = r"(?:exclusion|exception|exemption|carve-?out)s?"
_NOUN = r"(?!(?:of|this|that|the|to|in|and|or|by|for|an?|any|which|under)\b)[a-z][a-z’'-]*"
_NAMED = lazily(
    rf"\b(?:the|this|any|our|preceding|foregoing)\s+(?:(?:above|foregoing|preceding|said|general|policy)\s+)*{_EXCLUSION}\s+(?:above\s+|herein\s+|below\s+|at\s+\S+\s+)?(?:of|for|about|on|relating\s+to|concerning|regarding|as\s+to)\s+(?P<of>[a-z][a-z’' -]{{2,60}}?)(?=\s+(?:above|herein|below|does|doesn|do|don|shall|will|is|isn|are|aren|says|would|won|has|which|that|otherwise)\b|[,.;]|$)"
    rf"|\b(?:the|that)\s+(?P<one>{_NOUN}(?:\s+{_NOUN}){{0,2}}?)\s+{_EXCLUSION}\b(?!\s+(?:period|clause|list|section|zone|\(?[a-z0-9]{{1,2}}\)?\b))",
    re.IGNORECASE,
)
"""An exclusion named by what it is about."""
_NO_NAME = frozenset(
    """above following foregoing preceding general policy same other relevant applicable additional specific these those section
    standard first second third fourth last previous next said such and all any said particular only main underlying waiting permanent""".split()
)
_BACK = lazily(
    r"(?:[,;]\s*|\b)(?:but|although|though|provided,?\s+(?:however,?\s+)?that|however,?|save\s+that|except\s+that|yet)\s+(?:we\s+(?:do|will|still|shall|’ll|'ll)|(?:(?:any\s+|a\s+)?claims?\s+(?:for|of)\s+)?(?P<what>[a-z][a-z’' -]{3,60}?)\s+(?:shall|will|is|are|remains?|stays?)\b)",
    re.IGNORECASE,
)
_GIVES = lazily(
    r"\b(?:remains?|stays?|(?:is|are|be)\s+(?:still\s+|nevertheless\s+)?)\s*(?:covered|insured|recoverable|payable)\b|\bwe(?:\s+(?:do|will|shall|still)|[’']ll)(?:\s+still)?\s+(?:pay\s+for|pay\s+if|cover|insure)\s+(?P<thing>[^.;\n]{4,80})",
    re.IGNORECASE,
)
_WORD = lazily(r"[a-z]{3,}")
_STEM, _ALIKE = 5, 4
"""Letters by which two words are taken for forms of one; fewer where the forms may differ more (`seizure`, `seized`)."""
_EMPTY = frozenset(
    """the and for any all not our your you its that this such which with from under into out upon caused cause causes loss losses lost damage damages claim claims
    covered cover insured recoverable payable pay will shall remain remains stay still provided however although but does are has have been being arising result resulting
    directly following where when while whilst they them their there because only other than except unless what who anything something happens happen insurance policy
    costs cost expenses expense amount liability property within without during after before it’s""".split()
)
_FEWEST = 2
"""Words of weight that something given back must have: of one, nothing is told."""


_LABEL = r"(?:exclusion|exception|clause|item|paragraph|sub-?clause|sub-?paragraph)s?\s+(?:at\s+|in\s+)?(?P<label>\((?:[a-z]{1,2}|\d{1,2})\)|[A-Z](?![\w.’'])|\d{1,2}(?:\.\d{1,2}){1,2}(?![\w.]\d?))(?!\s*(?:of|in|under)\s+(?:the|that|your|section|part)\b)"
_LABELLED = lazily(rf"\b(?i:{_LABEL.replace('[A-Z]', '(?-i:[A-Z])')})")
"""An exclusion named by its number."""
_WORKS = lazily(rf"{_LIFTED}|\bstill\s+appl(?:y|ies)\b|\bnothing\s+in\b", re.IGNORECASE)
_LEAST_ITEMS = 3
"""Items with labels of one kind that show how a list counts."""


def exceptions_to_nothing_en(wording: Wording) -> Iterator[Span]:
    """Exceptions of an English wording to which no exclusion belongs."""
    excluding = [c for c in wording.clauses if wording.excludes(c)]
    if len(excluding) < _FEWEST:
        return
    said = _Said(wording, excluding)
    for sentence in wording.sentences:
        home = wording.clause(sentence.clause) if sentence.clause is not None else None
        if home is None or not wording.excludes(home):
            continue
        words = sentence.span.of(wording.text)
        small = words.lower()
        if "exclu" in small or "exce" in small or "carve" in small or "exempt" in small:
            named = _named(small)
            if named and all(said.only_here(stem, words, excluded=True) for stem in named):
                yield sentence.span
                continue
        if _missing_label(wording, words, excluding):
            yield sentence.span
            continue
        given = _given_back(words)
        if len(given) >= _FEWEST and all(said.only_here(stem, words, excluded=False) for stem in given):
            yield sentence.span


class _Said:
    """How often each stem stands in a wording, and in its exclusions."""

    def __init__(self, wording: Wording, excluding: list[Clause]) -> None:
        self._wording, self._excluding = wording, excluding

    @cached_property
    def _all(self) -> Counter[str]:
        return Counter(_stems(self._wording.text, frozenset()))

    @cached_property
    def _excluded(self) -> Counter[str]:
        own = (f"{c.title or ''} {self._wording.own_text(c)}" for c in self._excluding)
        return Counter(s for words in own for s in _stems(words, frozenset()))

    def only_here(self, stem: str, words: str, *, excluded: bool) -> bool:
        """Whether nothing but these words says a stem."""
        here = sum(s == stem for s in _stems(words, frozenset()))
        return (self._excluded if excluded else self._all)[stem] <= here


def _missing_label(wording: Wording, words: str, excluding: list[Clause]) -> bool:
    """Whether words lift an exclusion by a number that no clause has, though clauses beside it are numbered so."""
    found = _LABELLED.search(words)
    if found is None or not _WORKS.search(words) or _ELSEWHERE.search(words):
        return False
    label = _bare(found["label"])
    among = wording.clauses if "." in label else excluding
    have = {_bare(c.label) for c in among if c.label}
    alike = [one for one in have if _kind(one) == _kind(label) and one.rpartition(".")[0] == label.rpartition(".")[0]]
    return label not in have and len(alike) >= _LEAST_ITEMS and all(_rank(one) < _rank(label) for one in alike)


_ELSEWHERE = lazily(r"\b(?:main|policy|basic|underlying)\s+form\b|\bendorse|\bact\b|\bappendix|\bannex", re.IGNORECASE)


def _bare(label: str) -> str:
    return label.strip(" ().:-").casefold()


def _kind(label: str) -> str:
    return "letter" if label.isalpha() else "number"


def _rank(label: str) -> tuple[int, str]:
    last = label.rpartition(".")[2]
    return (int(last), "") if last.isdigit() else (len(last), last)


def _named(small: str) -> frozenset[str]:
    """What an exclusion that is said not to work is about; nothing where none is."""
    found = _NAMED.search(small)
    if found is None or not re.search(_LIFTED, small[: found.start()] + " " + small[found.end() :]):
        return frozenset()
    return frozenset(s for s in _stems(found["of"] or found["one"] or "") if s not in _NO_NAME)


def _given_back(words: str) -> frozenset[str]:
    """The words of weight of what a sentence that excludes something gives back."""
    back = _BACK.search(words)
    if back is None or not words[: back.start()].strip(" \t*-•"):
        return frozenset()
    gives = _GIVES.search(words, back.start())
    if gives is None:
        return frozenset()
    excluded = {w[:_ALIKE] for w in _WORD.findall(words[: back.start()].lower())}
    given = frozenset(_stems(gives["thing"] or back["what"] or ""))
    return frozenset() if any(stem[:_ALIKE] in excluded for stem in given) else given


def _stems(words: str, passed_over: frozenset[str] = _EMPTY) -> Iterator[str]:
    """The words cut to what their forms have in common, those that say nothing passed over."""
    return (w.rstrip("s")[:_STEM] for w in _WORD.findall(words.lower()) if w not in passed_over)
