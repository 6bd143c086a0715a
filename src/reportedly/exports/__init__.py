"""One format a file, all fed in one pass."""
