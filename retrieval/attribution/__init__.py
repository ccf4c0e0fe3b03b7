"""Who said what: statements found in one text, each with its speaker, by rules and the text's own evidence."""
