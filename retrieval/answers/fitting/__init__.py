"""The script that fits `weights.json` to practice questions: `python -m retrieval.answers.fitting --help`."""
