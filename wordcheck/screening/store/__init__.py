"""The store: one SQLite file (or a PostgreSQL database) that holds all that screening found.

`docs/store.md` describes its tables and views. What a run finds is the same whatever the number of workers, the
order in which filings were done or how often it was interrupted; `contents.digest` proves it.
"""
