"""Broken inputs by the thousand: every one gets a clean result or one clear sentence (see `python -m benchmarks.broken`)."""
