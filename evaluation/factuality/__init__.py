"""Factuality: the predicates step beside two baselines."""
