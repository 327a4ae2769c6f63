# Rapport standard.
