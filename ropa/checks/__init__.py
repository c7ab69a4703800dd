"""The compliance checks: what the law asks of a register, and where it falls short."""
