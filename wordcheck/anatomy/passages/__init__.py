"""The stretches of a manuscript that may each begin a clause."""
