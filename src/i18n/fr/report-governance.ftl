# Rapport governance.
