"""A guest that ends the program while it is imported."""

raise SystemExit("this guest runs on one machine only")
