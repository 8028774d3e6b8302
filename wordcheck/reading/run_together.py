"""English texts whose lines hold the lines of two columns, one behind the other, as some programs that take text out of a PDF leave them.

    Policy Year as the case may be and will be available for insured /Cumulative Bonus (if any) in respect of the any claims
    Claim as inadmissible, as We may deem fit at Our situation, within 24 hours of Hospitalization. To avail of sole discretion.

Which words make a sentence cannot be told then, so nothing may be concluded from them. Where two columns meet, words stand together that
no English sentence sets together (`the the`, `the any`, `shall from`, `of shall`). An author's slip is one such pair or the same one several
times; of 400 other wordings none has more than seven unlike ones, and those are long. Pages of a PDF are left out: their columns are told by
where the words stand.
"""

from __future__ import annotations

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import Said
from wordcheck.model.unread import WHOLE_FILE, Unread, UnreadKind

_IMPOSSIBLE = lazily(
    r"\b(?:the[ \t]+(?:the|an?|any|of|or|and|is|are|shall|to|for|be|has|which|with|if|such|our|your|from)"
    r"|(?<=[a-z] )an?[ \t]+(?:the|an?|any|is|are|shall|to|be|has|which|with|if|such|our|your)"
    r"|(?P<twice>of|to|or|and|during|under|for|by|with|from|at)[ \t]+(?P=twice)"
    r"|(?:shall|will)[ \t]+(?:of|and|to|with|from)"
    r"|of[ \t]+(?:shall|for|to|has))\b"
)
_LETTERED = lazily(
    r"\b(?:sections?|paragraphs?|parts?|options?|items?|clauses?|points?|categor(?:y|ies)|class(?:es)?|plans?|groups?|tables?|appendix|schedule|covers?|exclusions?|or|and|to)\s$"
)
"""Before a letter that counts places: `section a shall apply`."""
_NEAR = 14
"""Characters in which such a word and its blank lie."""
_UNLIKE = 6
"""Unlike pairs that are proof enough."""
_OFTEN = 20_000
"""Characters within which there is a pair: a long book of forms gathers slips."""
_SHOWN = 3


def run_together_of(manuscript: Manuscript) -> tuple[Unread, ...]:
    """That an English text holds the lines of two columns in one another; nothing where it does not."""
    if manuscript.pages:
        return ()
    text = manuscript.text
    found = (m for m in _IMPOSSIBLE.finditer(text) if not _LETTERED.search(text, max(0, m.start() - _NEAR), m.start()))
    pairs = [" ".join(m.group().split()) for m in found]
    unlike = list(dict.fromkeys(pairs))
    if len(unlike) < max(_UNLIKE, len(text) / _OFTEN):
        return ()
    examples_zh, examples_en = "”“".join(unlike[:_SHOWN]), "”, “".join(unlike[:_SHOWN])
    why = Said(
        f"文字似把两栏的各行混排在一起（{len(pairs)}处词语不能相接，如“{examples_zh}”），无法确定原句；请提供原文件",
        f"the lines of two columns seem to run into one another ({len(pairs)} places where words meet that cannot stand together, such "
        f"as “{examples_en}”); which words make a sentence cannot be told: give the original file",
    )
    return (Unread(UnreadKind.ENCODING, WHOLE_FILE, why, None, True),)
