"""Decisions: kept in a readable file beside the wording, applied to the next report, checked for what they still meet."""

from wordcheck.decisions.applying import Applied, apply
from wordcheck.decisions.context import context_of
from wordcheck.decisions.keeping import beside, is_there, kept_beside, load, merged, written

__all__ = ["Applied", "apply", "beside", "context_of", "is_there", "kept_beside", "load", "merged", "written"]
