"""English papers about an insurance that are not its wording: brochures, and certificates whose terms stand elsewhere.

    This product brochure gives only salient features of the plan.
    The information provided in this brochure is only indicative.
    Private Car Certificate cum Policy Schedule … The policy wording with detailed terms is available on our website

Such a paper owes nobody the provisions of a contract: it points to the paper that has them.
"""

from __future__ import annotations

from wordcheck.languages.lazily import lazily
from wordcheck.model.wording import Wording

_OF_ITSELF = lazily(
    r"(?i)\bthis\s+(?:product\s+|sales\s+|insurance\s+)?(?:brochure|leaflet|flyer|prospectus)\b[^.]{0,60}\b(?:only|salient|summary|indicative|guide|illustrative)\b"
    r"|\b(?:information|details?|contents)\b[^.]{0,40}\bin\s+this\s+(?:product\s+|sales\s+)?(?:brochure|leaflet|flyer|prospectus)\b"
    r"|\bpolicy\s+wordings?\s+with\s+(?:the\s+)?(?:detailed|full|complete)\s+terms\b[^.]{0,80}\b(?:website|request|available)\b"
)
"""What a paper says of itself, or of the wording that stands elsewhere."""
_BEFORE_BUYING = lazily(
    r"(?i)\bplease\s+(?:read|refer\s+to)\s+(?:the\s+)?policy\s+(?:document|wordings?)\b[^.]{0,30}\bbefore\s+concluding\b"
)
"""The last sentence of an advertisement; wordings bear it too, so it tells of short papers only."""
_SHORT = 20_000
"""Characters of a paper that is an advertisement when it ends as one."""


def points_to_its_wording(wording: Wording) -> bool:
    """Whether an English paper says that the terms of the insurance stand in another one."""
    if wording.language != "en":
        return False
    start, end = wording.span.start, wording.span.end
    if _OF_ITSELF.search(wording.text, start, end):
        return True
    return end - start < _SHORT and _BEFORE_BUYING.search(wording.text, start, end) is not None
