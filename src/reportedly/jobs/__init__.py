"""Wires the rooms together; owns no rule."""
