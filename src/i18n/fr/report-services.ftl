# Rapport services.
