"""The claims of a sentence: each cue in it with who speaks there and what is said, found without a parser."""
