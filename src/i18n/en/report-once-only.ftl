# Report once-only.
