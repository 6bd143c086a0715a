"""Reportedly: news reports in, a sourced dataset out."""

__version__ = "0.1.0"
