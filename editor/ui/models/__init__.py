"""Thin item models over frozen values; none of them asks the store anything."""
