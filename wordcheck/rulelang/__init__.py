"""Rule packs: text to syntax tree to checked rules to Plan."""
