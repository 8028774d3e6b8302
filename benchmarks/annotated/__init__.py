"""Whether annotating damages Word files, over files with every feature of Word (see `python -m benchmarks.annotated`)."""
