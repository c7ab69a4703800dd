"""The register as linked data: for the federal register of processing, and in the terms of the W3C's vocabulary."""
