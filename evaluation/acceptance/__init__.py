"""How much of the acceptance list the program reads."""
