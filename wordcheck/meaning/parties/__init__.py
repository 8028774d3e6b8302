"""Acts that only one side of the contract does, and sentences that give them to the other."""
