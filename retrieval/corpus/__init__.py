"""Files in, articles out: finding, decoding, and telling an article from the page around it."""
