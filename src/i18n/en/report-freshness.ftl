# Report freshness.
