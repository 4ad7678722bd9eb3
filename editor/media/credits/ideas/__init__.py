"""One idea a file: one thing that is wrong with credits, and what is done about it. `registry.IDEAS` has their order."""
