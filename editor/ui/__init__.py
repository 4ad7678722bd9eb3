"""Everything Qt: the window, its panels, dialogs and models."""
