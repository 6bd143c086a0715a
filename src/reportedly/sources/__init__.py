"""Bytes to raw items, one format a file."""
