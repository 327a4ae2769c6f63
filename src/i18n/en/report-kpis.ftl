# Report kpis.
