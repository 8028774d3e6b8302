"""What a printed number can mean, and what each step of a numbering costs."""
