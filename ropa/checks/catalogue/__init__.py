"""One file a check; adding a check is adding a file here."""
