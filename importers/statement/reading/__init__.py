"""From the bytes of a file to blocks of one canonical text, each with its exact range and place."""
