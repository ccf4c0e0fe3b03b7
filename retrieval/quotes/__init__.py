"""Who said what: quotations, cues, speakers, names; and finding, comparing and checking statements."""
