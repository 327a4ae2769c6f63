# Report co-design.
