"""What every command shares: options and settings, files taken in and written, the terminal."""
