"""Layers over a document, one a file, each a Step.

Named for what it gives, because `reportedly.annotate` is the function of the public face.
"""
