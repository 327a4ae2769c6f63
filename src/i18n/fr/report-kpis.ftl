# Rapport kpis.
