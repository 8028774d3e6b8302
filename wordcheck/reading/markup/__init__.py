"""Markup that readers share: the walk through HTML, and what stands inside a line of Markdown."""
