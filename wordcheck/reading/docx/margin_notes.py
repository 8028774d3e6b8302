"""Short notes that hang in the margin in a text box or a frame, each the heading of the paragraph beside it.

One box may be anything; a document that sets several, each alone with its paragraph, sets side heads that way.
"""

from __future__ import annotations

from typing import Any

from wordcheck.languages.width import cell_width
from wordcheck.reading.docx.package import MC, W

_FEWEST = 3
"""Notes of a document that show what its margin is for."""
_LONGEST = 60
"""Width of a note that is a heading."""
_ENDS = (".", "。", ";", "；")


def has_margin_notes(root: Any) -> bool:
    """Whether a part holds several short text boxes or frames that stand alone beside a paragraph."""
    if next(root.iter(W + "txbxContent", W + "framePr"), None) is None:
        return False
    frames = sum(is_frame(p) for p in root.iter(W + "p") if p.find(f"{W}pPr/{W}framePr") is not None)
    boxes = sum(
        is_note(b) for b in root.iter(W + "txbxContent") if next(b.iterancestors(MC + "Fallback"), None) is None
    )
    return frames + boxes >= _FEWEST


def is_frame(paragraph: Any) -> bool:
    """Whether a paragraph is a short one in a frame beside the text, which is no drop cap."""
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    return frame is not None and frame.get(W + "dropCap", "none") == "none" and _is_head(paragraph)


def is_note(box: Any) -> bool:
    """Whether a text box holds one short paragraph."""
    filled = [p for p in box.iter(W + "p") if _words(p)]
    return len(filled) == 1 and next(box.iter(W + "tbl"), None) is None and _is_head(filled[0])


def _is_head(paragraph: Any) -> bool:
    words = _words(paragraph)
    return len(words) > 1 and cell_width(words) <= _LONGEST and words[0].isalpha() and not words.endswith(_ENDS)


def _words(paragraph: Any) -> str:
    return "".join(t.text or "" for t in paragraph.iter(W + "t")).strip()
