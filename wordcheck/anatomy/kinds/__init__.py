"""The role that each clause plays."""
