"""Fuzzing led by coverage: inputs that reach new code are kept and changed further (see `python -m benchmarks.fuzz`)."""
