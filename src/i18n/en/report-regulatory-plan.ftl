# Report regulatory-plan.
