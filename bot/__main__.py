"""`python -m bot` is the program `hottopics`."""

from bot.cli import main

main()
