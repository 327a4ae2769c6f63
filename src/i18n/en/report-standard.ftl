# Report standard.
