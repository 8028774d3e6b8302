"""Which lines are headings, and how high each stands."""
