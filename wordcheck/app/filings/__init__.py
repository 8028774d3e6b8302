"""Commands about a store of many filings: screened, queued, shown in the desk."""
