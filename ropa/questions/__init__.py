"""What a user asks the register, answered as plain typed values with citations."""
