"""What a wording says of itself: its title, language, line, market, and where it begins in its file."""
