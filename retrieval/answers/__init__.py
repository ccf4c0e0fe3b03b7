"""From a question to the sentences that answer it, or none."""
