"""How a model is asked and how its answers are grounded; nothing about news."""
