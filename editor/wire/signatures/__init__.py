"""How copy signs itself, in whatever format it comes: by-lines, datelines, agencies, the names of persons."""
