"""What a statement must tell beside (Art. 13 and 14): grounds, terms, measures, rights, how to reach whom, systems."""
