"""Money, shares, periods, dates and counts, normalised, with what they measure."""
