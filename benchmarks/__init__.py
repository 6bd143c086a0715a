"""How fast and how lean Reportedly is: measured, printed with date, machine and data digest."""
