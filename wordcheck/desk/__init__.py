"""The desk: a local web application over a store, from the import of filings to the letter of objection.

```
browser ──▶ access (host, session, token, headers) ──▶ pages/ (one module a page) ──▶ market, queue, store
                                                          └─▶ templates/ (escaped), static/ (style, script, htmx)
```

Pages are made on the server and work without a network. Every change is a form with the session's token, and is
written to the audit log. Documents are named by the store's numbers, never by a path.
"""
