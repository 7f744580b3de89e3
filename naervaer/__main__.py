"""`python -m naervaer` is `naervaer`."""

from naervaer.command import main

main(prog_name="naervaer")
