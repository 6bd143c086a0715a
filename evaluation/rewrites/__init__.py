"""Comparing rewrites: invented reports told anew, and what tells them from reports by two hands."""
