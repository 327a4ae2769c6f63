### once-only: What the rules of the family say.
