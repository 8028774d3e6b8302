"""Two wordings side by side: versions of one text, or one text in two languages."""

from __future__ import annotations

from wordcheck.compare.bilingual import compare_languages
from wordcheck.compare.files import compare_files, not_compared
from wordcheck.compare.versions import compare

__all__ = ["compare", "compare_files", "compare_languages", "not_compared"]
