"""The web viewer: ask the archive in a browser, and read a source with a quote marked in its place."""
