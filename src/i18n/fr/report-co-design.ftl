# Rapport co-design.
