"""The local record of typing: written by one thread as it happens, read back after a crash. Knows no screen and no store."""
