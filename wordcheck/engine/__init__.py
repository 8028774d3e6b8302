"""Plan and Wording to findings and verdicts."""
