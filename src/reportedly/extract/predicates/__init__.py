"""Predicates: verbs and event nouns, as the author commits to them."""

from reportedly.extract.predicates.step import predicates

__all__ = ["predicates"]
