"""Who a statement speaks of, under which name, and who speaks in it."""
