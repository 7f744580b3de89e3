"""The architecture as tests, and what `make` runs: everything promised about the code is held here."""
