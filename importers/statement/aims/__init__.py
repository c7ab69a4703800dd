"""The purposes of processing that a statement tells."""
