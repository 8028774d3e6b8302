"""Many filings: intake, engines, store, queue, market, proof."""
