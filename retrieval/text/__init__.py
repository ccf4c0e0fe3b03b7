"""Text by offsets: paragraphs, sentences, and the terms that ranking sees."""
