"""The credit desk: what agencies' files say of who made a picture, put into one form. `cleaner.clean` is the way in."""
