"""The contract that an importer fulfils, how importers are found, and how a file enters the register."""
