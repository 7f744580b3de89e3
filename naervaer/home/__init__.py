"""Today: the only app that composes the others. What to do now, for a leader, a member and those who serve the house.

It promises at most three people to talk with, each with why in words, and a way on for everybody.
It must never show a number, a ranking or a list of people by need.
"""
