"""One package a platform, each with the same file names: read, render, limits, run."""
