"""A manuscript pulled apart: clause tree, kinds, terms, references, figures."""

from wordcheck.anatomy.parse import parse

__all__ = ["parse"]
