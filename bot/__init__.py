"""The chat bot: reads what people type on a platform, asks the library, dresses the reply."""
