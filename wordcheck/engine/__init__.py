"""Plan and Wording to findings and verdicts."""

from wordcheck.engine.run import CheckResult, check

__all__ = ["CheckResult", "check"]
