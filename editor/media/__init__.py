"""Photo metadata in and out, and renditions: the only place that knows Pillow."""
