"""The market: every clause and figure seen against those of all other filings.

Made from what screening stored, and kept in the store until results change (`refresh`).
"""
