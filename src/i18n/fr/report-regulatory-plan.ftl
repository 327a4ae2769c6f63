# Rapport regulatory-plan.
