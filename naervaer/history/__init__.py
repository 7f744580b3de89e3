"""Who did what and when, in plain translated sentences, for the people it concerns.

It promises that an entry is written in the same transaction as what it tells of, and is read by those
with the right. It must never tell of answering.
"""
