"""Closed lists of the law and names of Belgian bodies, as data with their sources, and the loaders of that data."""
