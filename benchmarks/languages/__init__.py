"""How languages are told apart, learned and measured."""
