# Report waivers.
