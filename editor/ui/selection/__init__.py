"""What another program on the same X11 screen holds for pasting, read beside the window."""
