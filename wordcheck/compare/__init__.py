"""Two wordings side by side: versions of one text, or one text in two languages."""

from __future__ import annotations

from wordcheck.compare.files import compare_files
from wordcheck.compare.versions import compare

__all__ = ["compare", "compare_files"]
