"""The clause tree as the cheapest consistent reading of numbers and headings."""
