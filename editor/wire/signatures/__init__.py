"""How copy signs itself, in whatever format it comes: bylines, datelines, agencies, the names of persons."""
