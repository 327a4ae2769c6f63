# Rapport freshness.
