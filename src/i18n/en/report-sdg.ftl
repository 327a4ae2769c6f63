# Report sdg.
