"""The cover map: what a wording grants, takes away, gives back and caps."""
