"""From treebanks and name corpora to the shipped reader: `python -m training.run`."""
