"""Statements across an archive: found by their words or topic, grouped as variants, checked against a quote."""
