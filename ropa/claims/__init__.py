"""What sources say, and how sayings become a register: claims, identity, merge."""
