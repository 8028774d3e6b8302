"""Where patterns match: words, expressions, windows."""
