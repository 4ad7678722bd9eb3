"""Drives the real window through the main job on the demo newsroom, with a picture of each step."""
