"""Work and who does it: stages that claim rows, and processes that can be killed."""
