# Rapport once-only.
