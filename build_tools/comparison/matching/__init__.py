"""Which statements tell the same, which tell the opposite, and where one fact is told differently."""
