"""Finds the sentences that answer a question, or none."""
