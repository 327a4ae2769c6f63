### legal: What the rules of the family say, and why each exists, in French; English stands beside the rules.
