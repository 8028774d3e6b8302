"""The table of terms, and what is wrong with the names of a wording."""
