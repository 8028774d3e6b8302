"""The queue: which filing first and why, who has it, what was decided, samples."""
