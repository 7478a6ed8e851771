"""The composer on human-written gold: training its model, and measuring it beside its peers."""
