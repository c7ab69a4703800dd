"""One file a kind; adding a kind is adding a file here."""
