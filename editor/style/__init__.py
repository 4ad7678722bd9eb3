"""House style and spelling: pure rules over text, without a screen, a store or settings."""
