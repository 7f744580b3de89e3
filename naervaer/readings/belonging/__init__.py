"""Belonging and attachment of one team (METHOD S8), from released values.

It promises words beside every number and that loneliness is said to be the organisation's to handle. It must never
rank people or places, nor count who recognises whom.
"""
