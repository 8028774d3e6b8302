"""The pages: every module is one subject and offers `ROUTES`."""
