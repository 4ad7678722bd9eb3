"""What may be done with a picture, read from its instructions and usage terms: never more than is plainly said.

`reading.read` makes rules of the words, `judging.judge` holds them against a use. What is not understood stays as it is
written, for a person to read.
"""
