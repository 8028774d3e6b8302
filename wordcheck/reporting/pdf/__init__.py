"""The report as a PDF for the file: what it says, the fonts it needs, and how it is set on pages."""
