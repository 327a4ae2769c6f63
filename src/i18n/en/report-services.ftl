# Report services.
