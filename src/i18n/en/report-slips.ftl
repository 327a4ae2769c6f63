# Report slips.
