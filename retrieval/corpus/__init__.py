"""From files to articles: finding and decoding files, and telling an article from the page around it."""
