"""The page, the package and the proof: what readers get, and that it is what was approved."""
