# Rapport roadmap.
