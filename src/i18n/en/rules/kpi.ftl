### kpi: What the rules of the family say.
