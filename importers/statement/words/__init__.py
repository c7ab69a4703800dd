"""The words by which a statement is read, and how a text is searched for them."""
