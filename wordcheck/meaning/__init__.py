"""What a wording means: its table of terms, its covers, and the figures and references that must agree."""
