"""Words that point to another place, and where they lead."""
