"""What the parts of a statement are about: sections, headings, labels, columns, enumerations."""
