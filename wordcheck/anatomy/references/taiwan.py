"""References as Taiwan writes them: an article has 項, which are paragraphs, and these have 款, which are numbered items.

On the mainland it is the other way round: 条, then 款 without numbers, then numbered 项. The words are exchanged, so that
all that follows reads them as the mainland does.
"""

from __future__ import annotations

from msgspec.structs import replace

from wordcheck.anatomy.references.pointers import Pointer, Step

_APPLICANT = "要保人"
"""What only Taiwan calls the one who takes out a policy."""
_OTHER = {"款": "项", "项": "款"}


def is_of_taiwan(text: str) -> bool:
    """Whether a wording, read in simplified characters, is one of Taiwan."""
    return _APPLICANT in text


def as_on_the_mainland(pointer: Pointer, text: str) -> Pointer:
    """The pointer with 款 and 项 exchanged; one with a number in brackets, which are items everywhere, as it is."""
    words = pointer.span.of(text)
    if "（" in words or "(" in words:
        return pointer
    return replace(
        pointer,
        steps=tuple(map(_exchanged, pointer.steps)),
        last=tuple(map(_exchanged, pointer.last)),
        noun=_OTHER.get(pointer.noun, pointer.noun),
    )


def _exchanged(step: Step) -> Step:
    return replace(step, noun=_OTHER[step.noun]) if step.noun in _OTHER else step
