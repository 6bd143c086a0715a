"""Rows, views, history and masking; one schema."""
