"""Layers over a document, one a file, each a Step."""
