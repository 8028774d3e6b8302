"""Pictures of a wording as SVG: what it covers, how its terms hang together, where its clauses and findings lie.

Each is drawn from values, in both languages at once for a page or in one for a file, and has a twin in text that says
the same. Meaning is carried by form and word (solid, hatched, dotted; ＋, －) and by colour besides, so that they stay
legible in grey.
"""
