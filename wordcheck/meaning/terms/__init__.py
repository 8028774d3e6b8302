"""The symbol table, and what is wrong with the names of a wording."""
