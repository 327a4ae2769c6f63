# Report roadmap.
