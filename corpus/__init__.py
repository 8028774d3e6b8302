"""Sample wordings of our own writing, and the builder that prints each as Word, PDF and Markdown, clean and faulty."""
