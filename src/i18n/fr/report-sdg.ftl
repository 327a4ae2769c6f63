# Rapport sdg.
