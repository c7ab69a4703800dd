"""What a register consists of: the kinds of things, each declared once, and what derives from a declaration."""
