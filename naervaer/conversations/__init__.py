"""Talking: whom to talk with and why, the leader's record of the leader's own acts, and "I would like to talk".

It must never become a record of what members do, and never passes to the next leader.
"""
