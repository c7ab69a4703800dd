"""Whose data a statement speaks of."""
