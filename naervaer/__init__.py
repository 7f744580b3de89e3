"""Nærvær: become visible and present as a leader, also when you are not there."""

__version__ = "0.1.0"
