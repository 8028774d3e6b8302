"""What differs between Chinese and English, and the expressions by which both are searched."""
