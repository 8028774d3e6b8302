"""Many filings: intake, worker processes, the store, the queue, the market, proof.

```
 manifest ──▶ filings ──▶ engine (processes, Dask) ──▶ store ──▶ queue, market, letters, record
```
"""
