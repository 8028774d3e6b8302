"""Commands about rules: listed, explained, written, checked and tried."""
