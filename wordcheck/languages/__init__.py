"""What differs between Chinese and English, behind one interface."""
