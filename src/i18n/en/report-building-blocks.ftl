# Report building-blocks.
