"""A workbook that the register wrote and a person edited comes back: each changed cell becomes a decision."""
