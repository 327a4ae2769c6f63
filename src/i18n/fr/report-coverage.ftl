# Rapport coverage.
