"""Whether what was read leads back to where it stood in the file."""

from __future__ import annotations

import re

from wordcheck.model.manuscript import Manuscript, SourceOrigin


def leads_back(manuscript: Manuscript, source: str) -> bool:
    """Whether every segment's words stand in the source text at the line and column that it names."""
    lines = re.split(r"\r\n|\n|\r", source)
    for block in manuscript.blocks:
        for segment in block.segments:
            assert isinstance(segment.origin, SourceOrigin)
            start = segment.origin.column - 1
            line = lines[segment.origin.line - 1]
            if line[start : start + segment.end - segment.start] != block.text[segment.start : segment.end]:
                return False
    return True
