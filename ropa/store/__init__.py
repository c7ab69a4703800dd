"""Where a register lives: one Bolt code path to the embedded engine or to a real Neo4j."""
