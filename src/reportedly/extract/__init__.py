"""Layers to attributions, figures, events and checks."""
