"""Copydesk: write, edit, illustrate, approve and publish newspaper copy."""

__version__ = "0.1.0"
