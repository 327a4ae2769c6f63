# Rapport waivers.
