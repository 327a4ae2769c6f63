### schedule: What the rules of the family say.
