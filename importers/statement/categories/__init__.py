"""The categories of personal data that a statement names."""
