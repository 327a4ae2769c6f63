# Rapport building-blocks.
