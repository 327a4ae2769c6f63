# Report coverage.
