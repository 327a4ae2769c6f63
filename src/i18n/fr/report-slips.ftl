# Rapport slips.
