"""What tables tell of each council: its evidence, and what stands beside it."""
