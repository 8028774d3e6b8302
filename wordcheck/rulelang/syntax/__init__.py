"""Rule files as text and as trees."""
