# Report governance.
