"""How good Reportedly is: every figure it publishes, by one command (`make evaluate`)."""
