"""How well the shipped reader reads, from raw text, on public test sets."""
