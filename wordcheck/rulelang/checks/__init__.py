"""What may be wrong with a pack, found before anything runs."""
