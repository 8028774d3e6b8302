"""What a wording means: its symbol table, its covers, and the figures and references that must agree."""
