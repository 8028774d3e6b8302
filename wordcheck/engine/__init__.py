"""Plan and Wording to findings and verdicts, and to the covers and provisions that packs describe."""

from wordcheck.engine.run import CheckResult, check
from wordcheck.engine.taxonomies import covers_of, provisions_of

__all__ = ["CheckResult", "check", "covers_of", "provisions_of"]
